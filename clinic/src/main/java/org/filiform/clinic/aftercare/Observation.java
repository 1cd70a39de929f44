package org.filiform.clinic.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;

/**
 * How long somebody is watched after the last needle is out. The minutes are the proposal of conflict C4 of the pack; no
 * guideline that was read gives them for trigger point injection.
 *
 * @param minutes how many
 * @param from when the last needle was out; empty while one is in
 */
public record Observation(int minutes, Optional<Instant> from) {

    private static final int REST_AT_THE_FIRST_VISIT = 10;
    private static final int AFTER_INJECTION = 15;
    private static final int LONGER = 30;

    /** The zones of neck and head, where C4 watches longer. */
    static final Set<Token> NECK_AND_HEAD = Set.of(
            new Token("face"),
            new Token("eye-socket"),
            new Token("scalp"),
            new Token("front-and-side-of-neck"),
            new Token("suboccipital"),
            new Token("back-of-neck"),
            new Token("lower-neck-and-shoulder"));

    /**
     * For a treatment.
     *
     * @param isAtMostHalf whether what was given is known to be no more than half of the most that may be; unknown is not
     */
    static Observation of(Treated treated, boolean isAtMostHalf) {
        int minutes = treated.isInjection() ? injection(treated, isAtMostHalf) : needling(treated);
        return new Observation(minutes, treated.lastOut());
    }

    private static int needling(Treated treated) {
        return treated.firstVisit() ? REST_AT_THE_FIRST_VISIT : 0;
    }

    private static int injection(Treated treated, boolean isAtMostHalf) {
        boolean isNearHead = treated.zones().stream().anyMatch(NECK_AND_HEAD::contains);
        return isAtMostHalf && !isNearHead ? AFTER_INJECTION : LONGER;
    }

    /** When it is over; empty while a needle is in. */
    public Optional<Instant> until() {
        return from.map(start -> start.plus(Duration.ofMinutes(minutes)));
    }

    public boolean isOver(Instant now) {
        return until().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whole minutes that are left, rounded up; 0 once it is over. */
    public long minutesLeft(Instant now) {
        return until().map(end ->
                        Math.max(0, Math.ceilDiv(Duration.between(now, end).toSeconds(), 60L)))
                .orElse((long) minutes);
    }
}
