package org.filiform.clinic.needles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.ledger.Counts;

/**
 * A ledger as devices are told of it. Figures are texts with a point; what is not known is left out, but for {@code firstIn}.
 *
 * @param order the place of the last entry; 0 for a ledger without any
 * @param counts how many needles are where
 * @param reconciliation its kind, and the numbers that belong to it
 * @param responsible who looks after the needles
 * @param firstIn since when the longest of those in the body is in
 * @param open whether the visit goes on
 * @param gate why needle one may not go in now; nothing where it may
 * @param needles all, by number
 * @param entries the whole list, in order
 * @param problems what somebody should look at
 * @param incidents those of the visit
 */
public record LedgerView(
        long order,
        Counts counts,
        Map<String, Object> reconciliation,
        Somebody responsible,
        @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Instant> firstIn,
        boolean open,
        List<Shut> gate,
        List<NeedleView> needles,
        List<EntryView> entries,
        List<ProblemView> problems,
        List<IncidentView> incidents) {

    /** Somebody of the staff. */
    public record Somebody(String id, String name) {}

    /** Why a gate is shut, and where to go. */
    public record Shut(String code, String why, List<Way> ways) {}

    /** A way forward. */
    public record Way(String text, String address) {}

    /** What stands on the wrapper of a needle. */
    public record Spec(String gauge, String length, String bore, Optional<String> lot, Optional<String> expiry) {}

    /** A needle, with each place at which it was. */
    public record NeedleView(
            String id,
            int number,
            String state,
            Optional<Spec> spec,
            Optional<Instant> inSince,
            Optional<Instant> accountedAt,
            List<PlaceView> places) {}

    /** A way into the body. */
    public record PlaceView(
            String insertion,
            String muscle,
            String muscleName,
            String side,
            String region,
            Optional<String> x,
            Optional<String> y,
            List<String> techniques,
            Instant at,
            Optional<Instant> until,
            Optional<DoseView> dose,
            Optional<ResponseView> response,
            boolean outside) {}

    /** What was injected. */
    public record DoseView(String syringe, String ml) {}

    /** What an insertion called forth. */
    public record ResponseView(String twitch, String recognised, String referred, String note) {}

    /**
     * An operation.
     *
     * @param operation the operation that this one takes back
     * @param toldAt when it happened by the clock of the device, where that was put right
     * @param outside the code under which it was not allowed
     */
    public record EntryView(
            long order,
            String id,
            String kind,
            Optional<String> needle,
            Optional<String> operation,
            String by,
            Instant at,
            Optional<Instant> toldAt,
            boolean afterwards,
            Optional<String> outside,
            boolean undone) {}

    /** Something to look at. */
    public record ProblemView(String kind, String entry, String text) {}

    /** An incident. */
    public record IncidentView(String id, String kind, String text, boolean open) {}
}
