package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.filiform.fhir.json.Words;
import org.filiform.fhir.row.References;

/**
 * Knows by their bytes how people are named in lines, since the same few are named again and again. Its memory is fixed.
 * Not for several threads at once.
 */
final class Mentions {

    private static final Mention NOBODY = new Mention(new byte[] {'"'}, "");
    private static final int PLACES = 1 << 12;
    private static final int SPREAD = 52;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** From the name of the element to where an id mostly differs from others. */
    private static final int ID = 32;

    private final ReferenceText reference = new ReferenceText();
    private final Mention[] known = new Mention[PLACES];
    private Mention last = NOBODY;

    Mentions() {
        Arrays.fill(known, NOBODY);
    }

    /** The id of the person named from here to the next quote, in the words of one who was named before; empty if not so. */
    String again(byte[] bytes, int at, int limit) {
        if (last.stands(bytes, at, limit)) {
            return last.patient();
        }
        Mention mention = known[place(bytes, at)];
        if (!mention.stands(bytes, at, limit)) {
            return "";
        }
        last = mention;
        return mention.patient();
    }

    /**
     * The id of the person whom a reference names.
     *
     * @param from where the name of its element begins
     * @param behindName the index after that name and its quote
     * @return empty if it is not plainly written, or not that of a person
     */
    String read(byte[] bytes, int from, int behindName, int limit) {
        if (!reference.find(bytes, behindName, limit)) {
            return "";
        }
        String text = new String(bytes, reference.begin(), reference.end() - reference.begin(), ISO_8859_1);
        String patient = References.personId(text);
        if (!patient.isEmpty()) {
            last = new Mention(Arrays.copyOfRange(bytes, from, reference.end() + 1), patient);
            known[place(bytes, from)] = last;
        }
        return patient;
    }

    private static int place(byte[] bytes, int from) {
        int id = from + ID;
        if (id + 2 * Long.BYTES > bytes.length) {
            return 0;
        }
        return (int) ((((Words.at(bytes, id) * MIX) ^ Words.at(bytes, id + Long.BYTES)) * MIX) >>> SPREAD);
    }

    /** Everything from the name of the element to the closing quote of the reference, and the id in it. */
    @SuppressWarnings("ArrayRecordComponent") // looked at, and never handed on
    private record Mention(byte[] words, String patient) {

        boolean stands(byte[] bytes, int at, int limit) {
            int end = at + words.length;
            return end <= limit && Arrays.equals(bytes, at, end, words, 0, words.length);
        }
    }
}
