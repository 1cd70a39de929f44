package org.filiform.benchmarks.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** The value sets, in memory and hashed. */
final class CqlCodes implements TerminologyProvider {

    private final Map<String, Set<String>> sets;
    private final Map<String, List<Code>> expanded = new HashMap<>();

    CqlCodes(Map<String, Set<String>> sets) {
        this.sets = Map.copyOf(sets);
        sets.forEach((id, codes) ->
                expanded.put(id, codes.stream().map(CqlCodes::code).toList()));
    }

    private static Code code(String text) {
        int bar = text.indexOf('|');
        return new Code().withSystem(text.substring(0, bar)).withCode(text.substring(bar + 1));
    }

    boolean isIn(String set, String system, String code) {
        return sets.getOrDefault(set, Set.of()).contains(system + "|" + code);
    }

    @Override
    public boolean in(Code code, ValueSetInfo set) {
        return isIn(String.valueOf(set.getId()), String.valueOf(code.getSystem()), String.valueOf(code.getCode()));
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo set) {
        return expanded.getOrDefault(String.valueOf(set.getId()), List.of());
    }

    @Override
    public @Nullable Code lookup(Code code, CodeSystemInfo system) {
        return code;
    }
}
