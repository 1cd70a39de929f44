package org.filiform.fhir.skim;

import java.util.Set;

/**
 * The two signs with which codes begin that are a letter and no digit, such as those of {@code no-known-allergies}. Names
 * of elements begin so too, so only one pair is looked for: where a pack has several, types with such codes are read in
 * full.
 *
 * @param first the first sign
 * @param second the second sign
 * @param isTooMany whether there are several
 */
record Pair(byte first, byte second, boolean isTooMany) {

    static Pair of(Set<String> pairs) {
        String pair = pairs.isEmpty() ? "\0\0" : pairs.iterator().next();
        return new Pair((byte) pair.charAt(0), (byte) pair.charAt(1), pairs.size() > 1);
    }
}
