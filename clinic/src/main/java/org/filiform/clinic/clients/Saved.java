package org.filiform.clinic.clients;

/** What came of saving an edit. */
public sealed interface Saved {

    /** It is saved. */
    record Done(Client client) implements Saved {}

    /** Somebody else saved first; nothing was overwritten. */
    record Stale(Client current) implements Saved {}

    /** There is no such person. */
    record Gone() implements Saved {}
}
