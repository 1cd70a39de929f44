package org.filiform.clinic.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Watching;
import org.filiform.knowledge.injectate.Figure;
import org.filiform.knowledge.injectate.Injectates;

/**
 * How long somebody is watched after the last needle is out. The minutes are the proposal of conflict C4 of the pack; no
 * guideline that was read gives them for trigger point injection.
 *
 * @param minutes how many
 * @param from when the last needle was out; empty while one is in
 */
public record Observation(int minutes, Optional<Instant> from) {

    private static final Token ANAESTHETIC = new Token("local-anaesthetic");

    /**
     * For a treatment. What was injected counts whatever was planned.
     *
     * @param given the minutes for what was injected; empty where no local anaesthetic is known to have been
     * @param figures of the pack, where the longest rest that is proposed counts
     */
    static Observation of(Treated treated, OptionalInt given, Injectates figures) {
        int rest = treated.firstVisit() ? longestRest(figures) : 0;
        int minutes = given.orElseGet(() -> treated.isInjection() ? planned(treated, figures) : 0);
        return new Observation(Math.max(rest, minutes), treated.lastOut());
    }

    private static int longestRest(Injectates figures) {
        return figures.about(Figure.About.REST_AFTER_FIRST_NEEDLING).stream()
                .mapToInt(figure -> figure.value().intValueExact())
                .max()
                .orElseThrow();
    }

    /** An anaesthetic that was planned, and of which nobody told how much was given, may have been much. */
    private static int planned(Treated treated, Injectates figures) {
        Watching.Times times = figures.watching().orElseThrow();
        return (int) (treated.drugs().contains(ANAESTHETIC) ? times.longer() : times.usual()).toMinutes();
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
