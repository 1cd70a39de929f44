package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.fhir.code.Telling;
import org.filiform.fhir.json.Words;

/**
 * Whether a string can be one of some codes, by how it begins. It is asked for every string of a line that begins with a
 * digit or a letter of a code, so it says yes too often rather than looking twice. Immutable.
 */
final class Probe {

    static final Probe NONE = new Probe(List.of());

    private static final long QUOTES = Words.ONES * '"';
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SKETCH_BITS = 16;
    private static final int LETTERS_LOOKED_AT = 3;
    private static final int SIX_BITS = 0x3F;
    private static final int ALL_SIX_BITS = 1 << 6;

    /** The first eight bytes of each code that begins with a digit; nought where there is none. */
    private final long[] figures;

    private final int shift;

    /** A bit for each of those; small enough to stay near the processor, it answers most questions with no. */
    private final long[] sketch = new long[1 << (SKETCH_BITS - 6)];

    /** A bit for each three signs, of six bits each, with which a code begins that begins with a letter. */
    private final long[] threes = new long[1 << 12];

    private final boolean hasFigures;
    private final boolean hasLetterAndDigit;
    private final boolean hasLoose;
    private final Set<String> pairs;
    private final boolean isComplete;

    Probe(Collection<Telling> codes) {
        int places = Math.max(16, Integer.highestOneBit(Math.max(1, codes.size())) << 2);
        figures = new long[places];
        shift = Long.numberOfLeadingZeros(places) + 1;
        for (Telling code : codes) {
            if (isDigit(code.code().charAt(0))) {
                addFigure(code.code().getBytes(ISO_8859_1));
            } else {
                addLetters(code);
            }
        }
        isComplete = codes.stream().allMatch(Probe::canTell);
        hasFigures = codes.stream().anyMatch(code -> isDigit(code.code().charAt(0)));
        hasLetterAndDigit = codes.stream().anyMatch(code -> !isDigit(code.code().charAt(0)) && !beginsWithPair(code));
        hasLoose = codes.stream().anyMatch(Telling::isLoose);
        pairs = codes.stream()
                .filter(Probe::beginsWithPair)
                .map(code -> code.code().substring(0, 2))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Two letters, or a letter and something else that is no digit. */
    private static boolean beginsWithPair(Telling code) {
        String text = code.code();
        return !isDigit(text.charAt(0)) && text.length() > 1 && !isDigit(text.charAt(1));
    }

    /** What begins with a digit is known in full; what begins with a letter by three signs; nothing else comes. */
    private static boolean canTell(Telling code) {
        String text = code.code();
        boolean plain = text.chars().allMatch(sign -> sign > ' ' && sign < 0x7F && sign != '"' && sign != '\\');
        char first = text.charAt(0);
        if (isDigit(first)) {
            return plain && !code.isBeginning() && !code.isLoose();
        }
        boolean letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        boolean longEnough = text.length() > 1 || code.isBeginning();
        return plain && letter && longEnough && !(code.isLoose() && beginsWithPair(code));
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private void addFigure(byte[] code) {
        long key = code.length < Long.BYTES ? Words.few(code, 0, code.length) : Words.at(code, 0);
        int bit = (int) ((key * MIX) >>> (Long.SIZE - SKETCH_BITS));
        sketch[bit >>> 6] |= 1L << bit;
        int place = place(key);
        while (figures[place] != 0 && figures[place] != key) {
            place = (place + 1) & (figures.length - 1);
        }
        figures[place] = key;
    }

    private int place(long key) {
        return (int) ((key * MIX) >>> shift);
    }

    /** After a code that is shorter comes its closing quote; after a beginning that is shorter, anything. */
    private void addLetters(Telling code) {
        String ended = code.isBeginning() ? code.code() : code.code() + '"';
        addLetters(ended, 0, 0);
    }

    private void addLetters(String text, int at, int soFar) {
        if (at == LETTERS_LOOKED_AT) {
            threes[soFar >>> 6] |= 1L << soFar;
        } else if (at < text.length()) {
            addLetters(text, at + 1, (soFar << 6) | six(text.charAt(at)));
        } else {
            for (int any = 0; any < ALL_SIX_BITS; any++) {
                addLetters(text, at + 1, (soFar << 6) | any);
            }
        }
    }

    /** Six bits of a sign, the same for small letters and capitals. */
    private static int six(int sign) {
        boolean small = sign >= 'a' && sign <= 'z';
        return (small ? sign - 0x20 : sign) & SIX_BITS;
    }

    /** Whether the probe can tell all of its codes; otherwise it must not be relied on. */
    boolean isComplete() {
        return isComplete;
    }

    /** How the codes begin: what {@link Blocks} must mark for them to be found. */
    int wanted() {
        return (hasFigures ? Blocks.FIGURES : 0)
                | (hasLetterAndDigit ? Blocks.LETTERS : 0)
                | (pairs.isEmpty() ? 0 : Blocks.PAIR);
    }

    /** The first two signs of codes that begin with a letter and go on with no digit. */
    Set<String> pairs() {
        return pairs;
    }

    /** Whether a code may begin here, with a digit. */
    boolean mayBeFigure(byte[] bytes, int at, int limit) {
        long key = bytes[at - 1] == '"' ? quoted(bytes, at, limit) : bare(bytes, at, limit);
        int bit = (int) ((key * MIX) >>> (Long.SIZE - SKETCH_BITS));
        return ((sketch[bit >>> 6] >>> bit) & 1) != 0 && isFigure(key);
    }

    private boolean isFigure(long key) {
        int place = place(key);
        while (figures[place] != 0) {
            if (figures[place] == key) {
                return true;
            }
            place = (place + 1) & (figures.length - 1);
        }
        return false;
    }

    private static long quoted(byte[] bytes, int at, int limit) {
        long word = word(bytes, at, limit);
        return before(word, Words.equal(word, QUOTES));
    }

    /** A code that was written as a number. */
    private static long bare(byte[] bytes, int at, int limit) {
        long word = word(bytes, at, limit);
        return before(word, Words.notDigits(word));
    }

    private static long word(byte[] bytes, int at, int limit) {
        return at + Long.BYTES <= bytes.length ? Words.at(bytes, at) : Words.few(bytes, at, Math.max(0, limit - at));
    }

    /** The bytes of a word before the first that is marked; all if none is. Worked out without a branch. */
    private static long before(long word, long marked) {
        long first = marked & -marked;
        return word & ((first >>> (Byte.SIZE - 1)) - 1);
    }

    /** Whether a code may begin here, with a letter. */
    boolean mayBeLetters(byte[] bytes, int at, int limit) {
        if (at + LETTERS_LOOKED_AT > limit) {
            return false;
        }
        byte second = bytes[at + 1];
        boolean dotted = hasLoose && (second == '.' || (isDigit(second) && bytes[at + 2] == '.'));
        int three = (six(bytes[at]) << 12) | (six(second) << 6) | six(bytes[at + 2]);
        return dotted || ((threes[three >>> 6] >>> three) & 1) != 0;
    }
}
