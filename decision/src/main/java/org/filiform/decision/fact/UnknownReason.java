package org.filiform.decision.fact;

/** Why a fact is unknown. Silence, a person who does not know and an answer too old are different things. */
public enum UnknownReason {
    /** Nothing is known: nobody was asked and no record speaks of it. */
    NOT_ASKED,
    /** The person was asked and does not know. */
    DOES_NOT_KNOW,
    /** The last answer or value is older than the life of the fact. */
    EXPIRED,
    /** A record was never closed and is too old to believe. */
    STALE,
    /** The record itself says it is provisional, a differential or not confirmed. */
    UNCONFIRMED,
    /** The record is a draft, an order on hold, or has ended so lately that it may still matter. */
    UNSETTLED,
    /** A date is not exact enough to tell on which side of a border it lies. */
    PARTIAL_DATE,
    /** A value came without a unit, or with one that cannot be converted. */
    UNIT_UNKNOWN,
    /** The record says that the value is missing, and perhaps why. */
    DATA_ABSENT,
    /** What is recorded raises the question without answering it. */
    RAISED_BY_RECORD
}
