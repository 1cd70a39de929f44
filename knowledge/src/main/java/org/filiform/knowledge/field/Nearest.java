package org.filiform.knowledge.field;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word that is most like the given one, if any is like it at all; of equals the first in order. */
    public static Optional<String> to(String word, Collection<String> known) {
        int most = Math.max(2, word.length() / 3);
        String best = "";
        int least = most + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate, least);
            if (distance < least || (distance == least && distance <= most && candidate.compareTo(best) < 0)) {
                best = candidate;
                least = distance;
            }
        }
        return least <= most ? Optional.of(best) : Optional.empty();
    }

    /** A half sentence that names the nearest word, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    /** How many characters must be put in, taken out or changed; {@code enough} or more once it reaches that. */
    private static int distance(String one, String other, int enough) {
        if (Math.abs(one.length() - other.length()) > enough) {
            return enough + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
