package org.filiform.clinic.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.filiform.clinic.visits.VisitId;

/**
 * A note that was signed, with all that was added to it since.
 *
 * @param id its number
 * @param visit of which visit
 * @param text as it was signed
 * @param plain the same as plain text
 * @param hash SHA-256 over the plain text and the structured one
 * @param place the last place in the list of the ledger that it knows
 * @param by who signed
 * @param profession empty where none was given
 * @param at when
 * @param amendments the oldest first
 */
public record SignedNote(
        UUID id,
        VisitId visit,
        NoteText text,
        String plain,
        String hash,
        long place,
        String by,
        String profession,
        Instant at,
        List<Amendment> amendments) {

    public SignedNote {
        amendments = List.copyOf(amendments);
    }

    /**
     * Something that was added.
     *
     * @param id its number
     * @param why it was added
     * @param words what is added
     * @param late what the ledger had got since, one line each
     * @param place the last place in the list of the ledger that it knows
     * @param by who added it
     * @param at when
     */
    public record Amendment(UUID id, String why, String words, List<String> late, long place, String by, Instant at) {

        public Amendment {
            late = List.copyOf(late);
        }
    }

    /** The last place in the list of the ledger that note and amendments know. */
    public long knows() {
        return amendments.stream().mapToLong(Amendment::place).reduce(place, Math::max);
    }
}
