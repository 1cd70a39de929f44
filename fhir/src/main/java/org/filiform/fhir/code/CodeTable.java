package org.filiform.fhir.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.knowledge.code.CodeEntry;

/** Which sets a code belongs to, by system and code or by system and the beginning of the code. */
final class CodeTable {

    /** The sets of one code in one system. */
    private record Entry(String system, List<SetHit> hits) {}

    private final Map<String, List<Entry>> exact = new HashMap<>();
    private final Map<String, Families> families = new HashMap<>();
    private final Set<String> systems = new HashSet<>();

    void add(String set, CodeEntry entry) {
        String system = CodeSystems.canonical(entry.system());
        String code = CodeSystems.canonical(system, entry.code());
        SetHit hit = new SetHit(set, entry.regions(), "");
        systems.add(system);
        switch (entry.kind()) {
            case CODE -> hitsOf(system, code).add(hit);
            case PREFIX -> families.computeIfAbsent(system, _ -> new Families()).add(code, hit);
            case NAME -> throw new IllegalArgumentException("A name is no code: " + entry.code());
        }
    }

    private List<SetHit> hitsOf(String system, String code) {
        List<Entry> entries = exact.computeIfAbsent(code, _ -> new ArrayList<>(1));
        for (Entry entry : entries) {
            if (entry.system().equals(system)) {
                return entry.hits();
            }
        }
        Entry added = new Entry(system, new ArrayList<>(1));
        entries.add(added);
        return added.hits();
    }

    boolean knows(String system) {
        return systems.contains(system);
    }

    /** Takes codes, and beginnings of codes, in their canonical form. */
    interface Visitor {
        void visit(String system, String code, boolean isBeginning, List<SetHit> hits);
    }

    void visit(Visitor visitor) {
        exact.forEach(
                (code, entries) -> entries.forEach(entry -> visitor.visit(entry.system(), code, false, entry.hits())));
        families.forEach((system, family) ->
                family.byBeginning.forEach((begin, hits) -> visitor.visit(system, begin, true, hits)));
    }

    /** The sets of a code; system and code in their canonical form. */
    List<SetHit> find(String system, String code) {
        List<SetHit> hits = exactly(system, code);
        Families family = families.get(system);
        return family == null ? hits : family.with(code, hits);
    }

    private List<SetHit> exactly(String system, String code) {
        for (Entry entry : exact.getOrDefault(code, List.of())) {
            if (entry.system().equals(system)) {
                return entry.hits();
            }
        }
        return List.of();
    }

    /** Codes of one system by how they begin. */
    private static final class Families {

        private final Map<String, List<SetHit>> byBeginning = new HashMap<>();
        private int longest;

        void add(String beginning, SetHit hit) {
            byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>(1)).add(hit);
            longest = Math.max(longest, beginning.length());
        }

        List<SetHit> with(String code, List<SetHit> others) {
            List<SetHit> all = new ArrayList<>(others);
            for (int length = 1; length <= Math.min(longest, code.length()); length++) {
                all.addAll(byBeginning.getOrDefault(code.substring(0, length), List.of()));
            }
            return all;
        }
    }
}
