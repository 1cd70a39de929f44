package org.filiform.fhir.interpret;

import org.filiform.decision.fact.UnknownReason;

/** What the status of a resource does to what its code says. */
public sealed interface Sense {

    /** This element settles nothing; the next one is looked at. */
    record GoesOn() implements Sense {}

    /** It is so. */
    record Holds() implements Sense {}

    /** A yes or a value counts already; a no is not believed before it is final. */
    record Provisional() implements Sense {}

    /** It is not so, and the record says it. */
    record Denied() implements Sense {}

    /** It stays unknown and is asked. */
    record Doubtful(UnknownReason why) implements Sense {}

    /** It was so. */
    record Ended() implements Sense {}

    /** It says nothing. */
    record Dropped() implements Sense {}

    /** In words, for the documentation. */
    default String words() {
        return switch (this) {
            case GoesOn _ -> "look further";
            case Holds _ -> "yes";
            case Provisional _ -> "yes, or the value; a no is unknown and asked";
            case Denied _ -> "no";
            case Doubtful doubtful -> "unknown and asked (" + Words.of(doubtful.why()) + ")";
            case Ended _ -> "ended";
            case Dropped _ -> "dropped";
        };
    }
}
