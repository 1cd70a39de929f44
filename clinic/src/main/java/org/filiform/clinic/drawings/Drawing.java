package org.filiform.clinic.drawings;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Token;

/**
 * Where it hurts, as it was painted on one day. It is the word of whoever painted it, and no diagnosis.
 *
 * @param id which
 * @param client whose pain
 * @param visit the id of the visit at which it was painted; empty for one that was painted apart from a visit
 * @param by whose word it is
 * @param at when it was kept
 * @param paint what was painted
 * @param everywhere whether every region of the drawing was painted: no pattern of a trigger point, ask where it is worst
 */
public record Drawing(
        UUID id, ClientId client, Optional<UUID> visit, Maker by, Instant at, Paint paint, boolean everywhere) {

    /** How strong the pain is, 1 to 4, by region; empty for a drawing that says that nothing hurts. */
    public Map<Token, Integer> strengths() {
        return paint.strengths();
    }

    /** Whether it says that nothing hurts. */
    public boolean isWithoutPain() {
        return paint.strengths().isEmpty();
    }

    /** Where its pages stand. */
    public String address() {
        return "/clients/" + client + "/drawing/" + id;
    }

    /**
     * What was painted.
     *
     * @param strengths how strong the pain is, 1 to 4, by region; empty says that nothing hurts today
     * @param qualities how it feels, all in all
     * @param note what else was said
     */
    public record Paint(Map<Token, Integer> strengths, Set<Quality> qualities, String note) {

        /** The longest note. */
        public static final int LONGEST_NOTE = 1000;

        public Paint {
            strengths = Map.copyOf(strengths);
            qualities = qualities.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(qualities));
            if (strengths.values().stream().anyMatch(level -> level < 1 || level > RegionState.STRONGEST)) {
                throw new IllegalArgumentException("A strength of pain is 1 to 4: " + strengths);
            }
            if (note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException("The note is too long: " + note.length());
            }
        }
    }

    /** How pain feels. */
    public enum Quality {
        ACHING,
        STABBING,
        BURNING,
        TINGLING,
        NUMB,
        ELECTRIC,
        CRAMPING;

        /** The key of its name. */
        public String text() {
            return "drawing.quality." + name();
        }
    }

    /**
     * Whose word a drawing is.
     *
     * @param kind the client's own, or of somebody in their place
     * @param name of whoever painted
     * @param beside the name of whoever was signed in beside a client who painted; empty for nobody
     */
    public record Maker(Kind kind, String name, String beside) {

        /** Who painted. */
        public enum Kind {
            CLIENT,
            SPEAKER,
            PRACTITIONER
        }

        /** The client, alone. */
        public static Maker client(String name) {
            return new Maker(Kind.CLIENT, name, "");
        }

        /** Somebody who speaks for the client. */
        public static Maker speaker(String name) {
            return new Maker(Kind.SPEAKER, name, "");
        }

        /** A practitioner, as the client told them. */
        public static Maker practitioner(String name) {
            return new Maker(Kind.PRACTITIONER, name, "");
        }

        /** The key of the sentence that says so; its gaps are the name and whoever was beside. */
        public String text() {
            return "drawing.by." + kind + (beside.isEmpty() ? "" : ".beside");
        }
    }
}
