package org.filiform.fhir.interpret;

import org.filiform.decision.fact.UnknownReason;

/** Short words for the documentation. */
final class Words {

    private Words() {}

    static String of(UnknownReason why) {
        return switch (why) {
            case NOT_ASKED -> "not asked";
            case DOES_NOT_KNOW -> "does not know";
            case EXPIRED -> "expired";
            case STALE -> "stale";
            case UNCONFIRMED -> "unconfirmed";
            case UNSETTLED -> "unsettled";
            case PARTIAL_DATE -> "partial date";
            case UNIT_UNKNOWN -> "unit unknown";
            case DATA_ABSENT -> "data absent";
            case RAISED_BY_RECORD -> "raised by the record";
        };
    }
}
