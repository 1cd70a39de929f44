package org.filiform.clinic.story;

import java.time.Instant;

/**
 * Something that happened, or will.
 *
 * @param at when
 * @param kind how it looks: a visit, something that went wrong, what comes next, or anything else
 * @param when in words
 * @param title in a few words
 * @param text what more there is to say; empty for nothing
 * @param address where it is read; empty for nowhere
 */
public record Event(Instant at, Kind kind, String when, String title, String text, String address) {

    /** What sort of thing. */
    public enum Kind {
        VISIT("visit"),
        WRONG("event"),
        NEXT("next"),
        OTHER("");

        private final String look;

        Kind(String look) {
            this.look = look;
        }

        /** The class of its mark on the line. */
        public String look() {
            return look;
        }
    }
}
