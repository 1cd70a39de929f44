package org.filiform.clinic.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.rule.RuleEntry;

/** All entries of a pack that somebody may look for, by the words in them. Letters count without case and accents. */
final class PackIndex {

    /** How many of each kind are shown. */
    static final int MOST_SHOWN = 10;

    private static final List<String> KINDS = List.of("rules", "facts", "muscles", "regions", "drugs", "sources");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** An entry with its letters as they are compared. */
    private record Entry(String kind, String id, String title, String text, Found found) {}

    private final List<Entry> entries = new ArrayList<>();

    PackIndex(Pack pack) {
        pack.rules().forEach(rule -> add("rules", rule.id().value(), rule.title(), rule.clinician(), ruleLink(rule)));
        Map<FactId, List<String>> asking = asking(pack);
        pack.facts()
                .forEach(fact -> add(
                        "facts",
                        fact.id().value(),
                        fact.label(),
                        fact.question().clinician() + rules(asking.getOrDefault(fact.id(), List.of())),
                        asking.getOrDefault(fact.id(), List.of()).stream()
                                .findFirst()
                                .map(rule -> "/rules/" + rule)
                                .orElse("")));
        PlaceWords places = new PlaceWords(pack);
        pack.muscles()
                .forEach(muscle -> add(
                        "muscles",
                        muscle.id().value(),
                        muscle.english() + " · " + muscle.latin(),
                        String.join(", ", places.names(muscle.primary())),
                        ""));
        pack.regions().forEach(region -> add("regions", region.code().value(), region.name(), region.landmarks(), ""));
        pack.drugs().forEach(drug -> add("drugs", drug.id().value(), drug.name(), "", ""));
        pack.sources()
                .forEach(source -> add(
                        "sources",
                        source.id().value(),
                        source.id().value(),
                        source.citation(),
                        "/sources/" + source.id()));
    }

    private void add(String kind, String id, String title, String text, String link) {
        entries.add(new Entry(kind, plain(id), plain(title), plain(text), new Found(title, text, link)));
    }

    private static String ruleLink(RuleEntry rule) {
        return "/rules/" + rule.id();
    }

    private static Map<FactId, List<String>> asking(Pack pack) {
        Map<FactId, List<String>> asking = new TreeMap<>();
        pack.rules()
                .forEach(rule -> RuleSet.factsAsked(rule.rule().when())
                        .forEach(fact -> asking.computeIfAbsent(fact, _ -> new ArrayList<>())
                                .add(rule.id().value())));
        return asking;
    }

    private static String rules(Collection<String> rules) {
        return rules.isEmpty() ? "" : " · " + String.join(", ", rules);
    }

    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** What holds every word of the question, by kind; kinds without a match are left out. */
    List<Shelf> find(String question) {
        String plain = plain(question);
        List<String> words = Arrays.stream(SPACES.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? List.of()
                : KINDS.stream().flatMap(kind -> shelf(kind, plain, words)).toList();
    }

    private Stream<Shelf> shelf(String kind, String question, List<String> words) {
        List<Found> found = entries.stream()
                .filter(entry -> entry.kind().equals(kind) && holds(entry, words))
                .sorted(Comparator.<Entry, Integer>comparing(entry -> distance(entry, question))
                        .thenComparing(Entry::title))
                .map(Entry::found)
                .toList();
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(new Shelf(kind, found.subList(0, Math.min(MOST_SHOWN, found.size())), found.size()));
    }

    private static boolean holds(Entry entry, List<String> words) {
        return words.stream()
                .allMatch(word -> entry.title().contains(word)
                        || entry.id().contains(word)
                        || entry.text().contains(word));
    }

    /** The whole name before its beginning, that before its middle, and that before a word in the text. */
    private static int distance(Entry entry, String question) {
        if (entry.id().equals(question) || entry.title().equals(question)) {
            return 0;
        }
        if (entry.title().startsWith(question) || entry.id().startsWith(question)) {
            return 1;
        }
        return entry.title().contains(question) ? 2 : 3;
    }
}
