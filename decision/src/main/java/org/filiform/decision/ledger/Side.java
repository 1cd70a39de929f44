package org.filiform.decision.ledger;

/** The client's side, never the onlooker's. */
public enum Side {
    LEFT,
    RIGHT,
    MIDLINE
}
