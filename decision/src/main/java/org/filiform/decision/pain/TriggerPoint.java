package org.filiform.decision.pain;

/** What palpation comes to after the criteria of the Delphi panel (DELPHI18; two of three signs: second-hand). */
public enum TriggerPoint {
    /** Two of taut band, tender spot and referred feeling are there, and the client knows the pain as theirs. */
    ACTIVE,
    /** Two of the three are there, and the client does not know the pain. */
    LATENT,
    /** Fewer than two of the three are there, or nobody asked whether the pain is known. */
    NOT_ESTABLISHED
}
