package org.filiform.clinic.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * What one pack says and another does not, in words.
 *
 * @param rules that came, went or changed
 * @param questions that came, went or changed
 * @param sources that came, went or changed
 * @param others how many entries of the other parts came, went or changed, by the name of the part
 */
public record PackChanges(List<Entry> rules, List<Entry> questions, List<Entry> sources, Map<String, Integer> others) {

    /** What became of an entry. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * An entry that is not the same.
     *
     * @param kind what became of it
     * @param id its id
     * @param title what it is called now, or was
     * @param fields what differs
     */
    public record Entry(Kind kind, String id, String title, List<Field> fields) {}

    /**
     * A field that is not the same.
     *
     * @param name which
     * @param before what it said; empty if it said nothing
     * @param after what it says; empty if it says nothing
     */
    public record Field(String name, String before, String after) {}

    public boolean isNone() {
        return rules.isEmpty() && questions.isEmpty() && sources.isEmpty() && others.isEmpty();
    }

    public long count(Kind kind) {
        return rules.stream().filter(entry -> entry.kind() == kind).count();
    }

    static PackChanges between(Pack before, Pack after) {
        RuleWords old = new RuleWords(before);
        RuleWords now = new RuleWords(after);
        return new PackChanges(
                entries(before.rules(), after.rules(), old::of, now::of, RuleEntry::title),
                entries(before.facts(), after.facts(), old::of, now::of, FactEntry::label),
                entries(
                        before.sources(),
                        after.sources(),
                        source -> Map.of("citation", source.citation()),
                        source -> Map.of("citation", source.citation()),
                        source -> ""),
                others(before, after));
    }

    private static <K, V extends Identified<K>> List<Entry> entries(
            Catalog<K, V> before,
            Catalog<K, V> after,
            Function<V, Map<String, String>> old,
            Function<V, Map<String, String>> now,
            Function<V, String> title) {
        List<Entry> entries = new ArrayList<>();
        for (V entry : after) {
            Optional<V> was = before.find(entry.id());
            List<Field> fields = fields(was.map(old).orElse(Map.of()), now.apply(entry));
            if (!was.equals(Optional.of(entry))) {
                Kind kind = was.isPresent() ? Kind.CHANGED : Kind.ADDED;
                entries.add(new Entry(kind, entry.id().toString(), title.apply(entry), fields));
            }
        }
        before.stream()
                .filter(entry -> after.find(entry.id()).isEmpty())
                .map(entry -> new Entry(
                        Kind.REMOVED, entry.id().toString(), title.apply(entry), fields(old.apply(entry), Map.of())))
                .forEach(entries::add);
        return entries;
    }

    private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
        Map<String, String> names = new LinkedHashMap<>(after);
        before.forEach(names::putIfAbsent);
        return names.keySet().stream()
                .map(name -> new Field(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private static Map<String, Integer> others(Pack before, Pack after) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        count("codes", before.codeSets(), after.codeSets(), counts);
        count("parameters", before.parameters(), after.parameters(), counts);
        count("conflicts", before.conflicts(), after.conflicts(), counts);
        count("evidence", before.evidence(), after.evidence(), counts);
        count("adverse-events", before.adverseEvents(), after.adverseEvents(), counts);
        count("drugs", before.drugs(), after.drugs(), counts);
        count("muscles", before.muscles(), after.muscles(), counts);
        count("regions", before.regions(), after.regions(), counts);
        count("eligibility", before.eligibility(), after.eligibility(), counts);
        count("modalities", before.modalities(), after.modalities(), counts);
        return counts;
    }

    private static <K, V extends Identified<K>> void count(
            String part, Catalog<K, V> before, Catalog<K, V> after, Map<String, Integer> into) {
        long came = after.stream()
                .filter(entry -> !before.find(entry.id()).equals(Optional.of(entry)))
                .count();
        long went = before.stream()
                .filter(entry -> after.find(entry.id()).isEmpty())
                .count();
        if (came + went > 0) {
            into.put(part, (int) (came + went));
        }
    }
}
