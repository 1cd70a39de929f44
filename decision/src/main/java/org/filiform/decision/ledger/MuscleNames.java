package org.filiform.decision.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;

/** Finds the muscles that some words can mean, in whatever order the words stand. */
final class MuscleNames {

    /** Fewer letters than these begin too many words to stand for one. */
    private static final int LEAST_LETTERS = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Named> names = new ArrayList<>();

    private record Named(LineReader.Muscle muscle, Set<String> words) {}

    MuscleNames(Collection<LineReader.Muscle> muscles) {
        for (LineReader.Muscle muscle : muscles) {
            muscle.names().forEach(name -> names.add(new Named(muscle, new HashSet<>(words(name)))));
        }
    }

    /** The words of a name, and of what is said, without the signs between them. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A whole name is taken at its word; otherwise every muscle of which a name has all the words or their beginnings. */
    List<LineReader.Muscle> meant(Collection<String> said) {
        List<LineReader.Muscle> whole =
                muscles(names.stream().filter(name -> name.words().equals(new HashSet<>(said))));
        return whole.isEmpty() ? with(said, MuscleNames::begins) : whole;
    }

    /** Muscles that are a letter or two away. */
    List<Token> near(Collection<String> said) {
        return with(said, (word, of) -> begins(word, of) || isNear(word, of)).stream()
                .map(LineReader.Muscle::id)
                .toList();
    }

    private List<LineReader.Muscle> with(Collection<String> said, BiPredicate<String, String> fits) {
        return muscles(names.stream()
                .filter(name ->
                        said.stream().allMatch(word -> name.words().stream().anyMatch(of -> fits.test(word, of)))));
    }

    private static List<LineReader.Muscle> muscles(Stream<Named> found) {
        return found.map(Named::muscle).distinct().toList();
    }

    /** A depth is never the beginning of another word: superficial is not superficialis. */
    private static boolean begins(String word, String of) {
        return of.equals(word)
                || (word.length() >= LEAST_LETTERS && of.startsWith(word) && !LineReader.DEPTHS.containsKey(word));
    }

    /** One slip in a short word, two in a long one. */
    private static boolean isNear(String word, String of) {
        int slips = word.length() > 2 * LEAST_LETTERS ? 2 : 1;
        return word.length() >= LEAST_LETTERS && slips(word, of) <= slips;
    }

    /** The fewest letters to add, take away or replace. */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int letter = 1; letter <= one.length(); letter++) {
            int before = row[0]++;
            for (int at = 1; at < row.length; at++) {
                int replaced = before + (one.charAt(letter - 1) == other.charAt(at - 1) ? 0 : 1);
                before = row[at];
                row[at] = Math.min(replaced, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        return row[other.length()];
    }
}
