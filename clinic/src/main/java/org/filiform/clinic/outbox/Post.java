package org.filiform.clinic.outbox;

import java.time.Instant;
import java.util.UUID;

/** Who carries letters on. */
interface Post {

    /**
     * A letter on its way.
     *
     * @param id the same however often it is tried
     * @param letter what it says
     * @param writtenAt when it was written
     * @param tries how often it has been tried, this time counted
     */
    record Item(UUID id, Letter letter, Instant writtenAt, int tries) {}

    /** Hands a letter over. Whatever comes of it is a value. */
    Handed hand(Item item);

    /** Whether letters leave as mail, and so twice when they are handed over twice; a file is there once. */
    boolean isMail();
}
