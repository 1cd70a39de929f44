package org.filiform.decision.rule;

/** How far a rule reaches. */
public enum Scope {
    /** The whole treatment of this person. */
    PERSON,
    /** Places on the body. */
    SITE,
    /** Ways of needling. */
    TECHNIQUE,
    /** Drugs that would be injected. */
    DRUG
}
