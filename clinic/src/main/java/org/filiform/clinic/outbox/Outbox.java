package org.filiform.clinic.outbox;

/** Where letters are handed in. */
public interface Outbox {

    /** Takes a letter. When this returns, it is kept. */
    void send(Letter letter);
}
