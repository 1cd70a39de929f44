package org.filiform.clinic.outbox;

import java.util.UUID;

/** Where letters are handed in. Each leaves the house once, or whoever runs the house is told that it did not. */
public interface Outbox {

    /** Takes a letter, in the transaction of the act that causes it: one that is undone sends nothing. */
    void send(Letter letter);

    /** The same for a letter to a client, whose address only those who meet clients see. */
    void send(Letter letter, UUID client);
}
