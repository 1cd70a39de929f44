package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;

/**
 * Why a drug may not be given from this syringe today.
 *
 * @param reason why; its name is stable
 * @param drug which drug
 */
public record Refusal(Reason reason, Token drug) {

    /** Why not. */
    public enum Reason {
        /** The pack does not have it among those that are injected. */
        DRUG_NOT_LISTED,
        /** Whoever gives it holds no legal authority for it. */
        NO_AUTHORITY,
        /** A patient specific direction, and it names somebody else. */
        DIRECTION_NAMES_ANOTHER,
        /** A patient group direction: nothing may be mixed under it. */
        MIXED_UNDER_GROUP_DIRECTION,
        /** Its last day is over. */
        EXPIRED,
        /** Nobody noted its last day. */
        EXPIRY_NOT_NOTED,
        /** How strong it is was not noted. */
        STRENGTH_NOT_NOTED,
        /** Nobody noted its lot. */
        LOT_NOT_NOTED,
        /** An allergy to it. */
        ALLERGY_TO_DRUG,
        /** An allergy to its class, or to a wider name for it. */
        ALLERGY_TO_CLASS,
        /** Nobody asked about allergies. */
        ALLERGIES_NOT_KNOWN,
        TOO_YOUNG,
        /** It has a lowest age, and the age is not known. */
        AGE_NOT_KNOWN,
        /** It was given too short a time ago. */
        TOO_SOON
    }
}
