package org.filiform.decision.fact;

import java.util.Optional;

/**
 * From when until when an assertion holds, and what is left of it afterwards.
 *
 * @param from when it begins; what begins after {@code asOf} is ignored
 * @param to when it ends; empty means it has not
 * @param askAfter why the fact is asked, not silent, once it has ended; empty means silence
 * @param askUntil when even that is over; empty means never
 */
public record Validity(Moment from, Optional<Moment> to, Optional<UnknownReason> askAfter, Optional<Moment> askUntil) {

    public static Validity since(Moment from) {
        return new Validity(from, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Validity between(Moment from, Moment to) {
        return new Validity(from, Optional.of(to), Optional.empty(), Optional.empty());
    }

    /** Holds until the end, and from then on is a question. */
    public static Validity untilThenAsk(Moment from, Moment to, UnknownReason why) {
        return new Validity(from, Optional.of(to), Optional.of(why), Optional.empty());
    }

    /** Holds until the end, is a question for a while, and is silent after that. */
    public static Validity untilThenAsk(Moment from, Moment to, UnknownReason why, Moment until) {
        return new Validity(from, Optional.of(to), Optional.of(why), Optional.of(until));
    }
}
