package org.filiform.fhir.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds names of medicines and substances in a text: whole words, whatever the case. */
final class DrugNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words after which a text speaks of something that is not there. */
    private static final List<String> NEGATIONS = List.of("no", "not", "nil", "none", "never", "denies", "without");

    private record Name(List<String> words, List<SetHit> hits) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    void add(String set, String name) {
        List<String> words = words(name);
        SetHit hit = new SetHit(set, List.of(), "matched by name: " + name);
        named(words).hits().add(hit);
    }

    private Name named(List<String> words) {
        List<Name> candidates = byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(1));
        for (Name candidate : candidates) {
            if (candidate.words().equals(words)) {
                return candidate;
            }
        }
        Name added = new Name(words, new ArrayList<>(1));
        candidates.add(added);
        return added;
    }

    /** The sets that the text names; none for a text that begins by saying no. */
    List<SetHit> find(String text) {
        List<String> words = words(text);
        List<SetHit> found = new ArrayList<>();
        boolean negated = !words.isEmpty() && NEGATIONS.contains(words.getFirst());
        for (int at = 0; at < words.size() && !negated; at++) {
            for (Name name : byFirstWord.getOrDefault(words.get(at), List.of())) {
                if (startsAt(words, at, name.words())) {
                    found.addAll(name.hits());
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean startsAt(List<String> words, int at, List<String> name) {
        return at + name.size() <= words.size()
                && words.subList(at, at + name.size()).equals(name);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
