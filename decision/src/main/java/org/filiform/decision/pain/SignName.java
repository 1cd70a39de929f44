package org.filiform.decision.pain;

/** What is looked for when a muscle is palpated. */
public enum SignName {
    /** A band that can be felt in the muscle. */
    TAUT_BAND,
    /** A spot in it that hurts more than what lies around it. */
    TENDER_SPOT,
    /** The client knows this pain as theirs. */
    RECOGNISED,
    /** Pain or another feeling somewhere else. */
    REFERRED,
    /** The band twitches. */
    TWITCH;

    /** Whether a point that nobody complains of shows it as well; only the pain that is known as one's own does not (DX4). */
    public boolean isSharedByLatentPoints() {
        return this != RECOGNISED;
    }
}
