package org.filiform.fhir.interpret;

import java.util.Optional;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.fhir.time.Moments;

/**
 * What status and dates of a resource make of what its code says.
 *
 * @param sense what the status does
 * @param from when it began
 * @param to when it ended; empty means it has not
 * @param after why it is asked, not silent, once it has ended; empty means silence
 * @param finished whether it is a medicine that was ended, so that the window of the drug counts from its end
 * @param recorded when it was written down
 */
public record Course(
        Sense sense,
        Moment from,
        Optional<Moment> to,
        Optional<UnknownReason> after,
        boolean finished,
        Moment recorded) {

    static Course dropped() {
        return new Course(
                new Sense.Dropped(), Moments.LONG_AGO, Optional.empty(), Optional.empty(), false, Moments.LONG_AGO);
    }

    /** The same for a question about "ever": what has ended still counts. */
    Course forEver() {
        return switch (sense) {
            case Sense.Holds _, Sense.Ended _ ->
                new Course(new Sense.Holds(), from, Optional.empty(), Optional.empty(), false, recorded);
            case Sense.GoesOn _, Sense.Provisional _, Sense.Denied _, Sense.Doubtful _, Sense.Dropped _ -> this;
        };
    }

    Validity valid() {
        return new Validity(from, to, after, Optional.empty());
    }
}
