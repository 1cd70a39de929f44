package org.filiform.population.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;

/**
 * What the reading of records depends on, as sums that can be compared: for each fact its definition, how records say it
 * and the codes by which they do; and what all facts share. Rules, texts and sources are no part of it.
 *
 * @param reader the version of the program's reading, raised by hand whenever the same records give other readings
 * @param shared figures, regions of the body, and codes that no fact names
 * @param facts for each fact the sum
 */
public record ReadingDigest(int reader, String shared, Map<FactId, String> facts) {

    /** The version of the reading. {@code ReaderVersionTest} fails where readings change and this does not. */
    public static final int READER = 1;

    private static final int LENGTH = 16;

    public ReadingDigest {
        facts = Map.copyOf(facts);
    }

    /** What reading with this pack depends on. */
    public static ReadingDigest of(Pack pack) {
        Map<String, CodeSet> sets = pack.codeSets().stream()
                .collect(Collectors.toMap(CodeSet::id, set -> set, (one, _) -> one, TreeMap::new));
        Map<FactId, String> facts = new TreeMap<>();
        pack.facts().forEach(fact -> facts.put(fact.id(), sum(fact(fact, sets))));
        return new ReadingDigest(READER, sum(shared(pack, sets)), facts);
    }

    /**
     * The facts that read otherwise in the other: those it does not have, those it has otherwise, all where what they
     * share differs. None of them where both are the same.
     *
     * @param kept what was read with
     */
    public Set<FactId> changedSince(ReadingDigest kept) {
        boolean all = reader != kept.reader || !shared.equals(kept.shared);
        return facts.entrySet().stream()
                .filter(fact -> all || !fact.getValue().equals(kept.facts.get(fact.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> shared(Pack pack, Map<String, CodeSet> sets) {
        Set<String> named = pack.facts().stream()
                .flatMap(fact -> fact.records().stream())
                .flatMap(ReadingDigest::sets)
                .collect(Collectors.toSet());
        Stream<String> figures = Stream.of(Figures.of(pack).toString());
        Stream<String> regions = pack.regions().stream().map(region -> region.code() + " " + region.side());
        Stream<String> groups = pack.regionGroups().stream().map(group -> group.id() + " " + words(group.regions()));
        Stream<String> codes =
                sets.values().stream().filter(set -> !named.contains(set.id())).flatMap(ReadingDigest::codes);
        return Stream.of(figures, regions.sorted(), groups.sorted(), codes).flatMap(part -> part);
    }

    private static Stream<String> sets(RecordMapping mapping) {
        return Stream.concat(Stream.of(mapping.set()), mapping.valueSet().stream());
    }

    private static Stream<String> fact(FactEntry fact, Map<String, CodeSet> sets) {
        FactDefinition definition = fact.definition();
        boolean ofPerson = definition.answeredBy().contains(Answerer.PERSON);
        String head = definition.id() + " " + definition.life() + " " + value(definition.value()) + " "
                + definition.permits() + " " + ofPerson;
        Stream<String> mappings = fact.records().stream().map(ReadingDigest::mapping);
        Stream<String> codes = fact.records().stream()
                .flatMap(ReadingDigest::sets)
                .distinct()
                .sorted()
                .flatMap(set -> codes(sets.getOrDefault(set, new CodeSet(set, List.of()))));
        return Stream.of(Stream.of(head), mappings, codes).flatMap(part -> part);
    }

    private static String value(ValueKind value) {
        return switch (value) {
            case ValueKind.YesNo _ -> "yes-no";
            case ValueKind.Quantity(String unit) -> "quantity " + unit;
            case ValueKind.Day _ -> "day";
            case ValueKind.Places(Set<Token> whenUnsaid) -> "places " + words(whenUnsaid);
            case ValueKind.Trimester _ -> "trimester";
            case ValueKind.Choice(Set<Token> of) -> "choice " + words(of);
        };
    }

    private static String words(Collection<Token> tokens) {
        return new TreeSet<>(tokens).toString();
    }

    private static String mapping(RecordMapping mapping) {
        return String.join(
                " ",
                new TreeSet<>(mapping.resourceTypes()).toString(),
                mapping.set(),
                mapping.valueSet().toString(),
                mapping.says().toString(),
                mapping.windowDays().toString(),
                Boolean.toString(mapping.windowSaysYes()),
                Boolean.toString(mapping.ever()),
                mapping.token().toString());
    }

    private static Stream<String> codes(CodeSet set) {
        return set.entries().stream()
                .map(entry -> set.id() + " " + entry.kind() + " " + code(entry))
                .sorted();
    }

    private static String code(CodeEntry entry) {
        return entry.system() + " " + entry.code() + " " + entry.regions();
    }

    private static String sum(Stream<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
