package org.filiform.fhir.interpret;

import java.util.List;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.row.Codings;
import org.jspecify.annotations.Nullable;

/**
 * What was found for codings met lately: records hold few different codes and hold them very often. Its memory is fixed;
 * it forgets the older of two that meet in one place.
 */
final class Recollection {

    private static final int PLACES = 1 << 15;
    private static final int SPREAD = Integer.SIZE - 15;
    private static final int LONGEST = 200;

    /**
     * What codings mean.
     *
     * @param hits the sets they belong to
     * @param statements what they say, fact by fact
     * @param unknownSystems the systems among them that the pack does not know
     * @param notes how they were recognised where that was by name
     */
    record Seen(List<SetHit> hits, List<Statement> statements, List<String> unknownSystems, List<String> notes) {}

    private record Entry(String type, String system, String code, String display, String text, Seen seen) {

        boolean isAbout(String otherType, Codings codings, String otherText) {
            return code.equals(codings.code(0))
                    && type.equals(otherType)
                    && system.equals(codings.system(0))
                    && display.equals(codings.display(0))
                    && text.equals(otherText);
        }
    }

    private final @Nullable Entry[] entries = new Entry[PLACES];

    /** Whether codings are of the usual kind, one coding with at most one text, that is kept. */
    static boolean fits(Codings codings) {
        return codings.size() == 1
                && codings.texts().size() <= 1
                && codings.display(0).length() <= LONGEST
                && text(codings).length() <= LONGEST;
    }

    /** What was found for them before, if that is still known. */
    @Nullable
    Seen find(String type, Codings codings) {
        Entry entry = entries[place(type, codings)];
        return entry != null && entry.isAbout(type, codings, text(codings)) ? entry.seen() : null;
    }

    void keep(String type, Codings codings, Seen seen) {
        entries[place(type, codings)] =
                new Entry(type, codings.system(0), codings.code(0), codings.display(0), text(codings), seen);
    }

    private static String text(Codings codings) {
        return codings.texts().isEmpty() ? "" : codings.texts().getFirst();
    }

    private static int place(String type, Codings codings) {
        int hash = codings.code(0).hashCode() * 31 + type.hashCode();
        return (hash * 0x9E3779B1) >>> SPREAD;
    }
}
