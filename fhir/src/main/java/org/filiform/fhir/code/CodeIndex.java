package org.filiform.fhir.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.fhir.row.Codings;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;

/** The codes of a pack, arranged for looking up. Made once; never changes; serves any number of threads. */
public final class CodeIndex {

    private final CodeTable codes = new CodeTable();
    private final DrugNames names = new DrugNames();
    private final Map<String, Map<String, List<Meaning>>> meanings = new HashMap<>();
    private final Map<String, FactDefinition> facts;
    private final BodyPlaces places;

    /**
     * Arranges what a pack says.
     *
     * @param facts what can be asked, and how records say it
     * @param sets the codes
     * @param places the regions of the body
     */
    public CodeIndex(Collection<FactEntry> facts, Collection<CodeSet> sets, BodyPlaces places) {
        this.facts = facts.stream()
                .map(FactEntry::definition)
                .collect(Collectors.toUnmodifiableMap(fact -> fact.id().value(), fact -> fact));
        this.places = places;
        sets.forEach(this::index);
        facts.forEach(fact -> fact.records().forEach(mapping -> index(fact.definition(), mapping)));
    }

    /** The index of a pack. */
    public static CodeIndex of(Pack pack) {
        return new CodeIndex(pack.facts(), pack.codeSets(), BodyPlaces.of(pack));
    }

    private void index(CodeSet set) {
        for (CodeEntry entry : set.entries()) {
            if (entry.kind() == CodeEntry.Kind.NAME) {
                names.add(set.id(), entry.code());
            } else {
                codes.add(set.id(), entry);
            }
        }
    }

    private void index(FactDefinition fact, RecordMapping mapping) {
        Meaning meaning = new Meaning(
                fact,
                mapping.set(),
                mapping.valueSet(),
                mapping.says(),
                mapping.token().map(Set::of).orElseGet(Set::of),
                mapping.ever(),
                mapping.windowDays(),
                mapping.windowSaysYes());
        for (String type : mapping.resourceTypes()) {
            meanings.computeIfAbsent(type, _ -> new HashMap<>())
                    .merge(mapping.set(), List.of(meaning), CodeIndex::both);
        }
    }

    private static List<Meaning> both(List<Meaning> some, List<Meaning> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The fact of this id, if the pack has it. */
    public Optional<FactDefinition> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    public BodyPlaces places() {
        return places;
    }

    /** Whether the pack holds any code of this system. */
    public boolean knows(String system) {
        return codes.knows(CodeSystems.canonical(system));
    }

    /** The sets that a coding belongs to. A code without its system belongs to none. */
    public List<SetHit> setsOf(String system, String code) {
        String canonical = CodeSystems.canonical(system);
        return canonical.isEmpty() || code.isEmpty()
                ? List.of()
                : codes.find(canonical, CodeSystems.canonical(canonical, code));
    }

    /** The sets that a text names. */
    public List<SetHit> setsNamedIn(String text) {
        return names.find(text);
    }

    /** What a resource of this type says when its code is in this set. */
    public List<Meaning> meanings(String type, String set) {
        return meanings.getOrDefault(type, Map.of()).getOrDefault(set, List.of());
    }

    /** Every code, and every beginning of codes, with which a resource of this type can say something. */
    public Set<Telling> telling(String type) {
        Map<String, List<Meaning>> ofType = meanings.getOrDefault(type, Map.of());
        Set<Telling> telling = new HashSet<>();
        codes.visit((system, code, isBeginning, hits) -> {
            if (hits.stream().anyMatch(hit -> ofType.containsKey(hit.set()))) {
                telling.add(new Telling(code, isBeginning, CodeSystems.isDotted(system)));
            }
        });
        return Set.copyOf(telling);
    }

    /** Whether one of the codings is in the set. */
    public boolean isIn(String set, Codings codings) {
        for (int i = 0; i < codings.size(); i++) {
            for (SetHit hit : setsOf(codings.system(i), codings.code(i))) {
                if (hit.set().equals(set)) {
                    return true;
                }
            }
        }
        return false;
    }
}
