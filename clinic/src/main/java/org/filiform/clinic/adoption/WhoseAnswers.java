package org.filiform.clinic.adoption;

import java.util.List;
import java.util.UUID;

/** Whose answers other rules would change. Whoever holds the answers of clients provides it. */
public interface WhoseAnswers {

    /** Gives everybody their answer under both, in one pass. */
    Compared compare(Followed before, Followed after);

    /**
     * What came of it.
     *
     * @param clients how many were looked at
     * @param changed how many have another verdict about some treatment
     * @param others how many keep their verdicts and get other findings
     * @param moves from which verdict to which, by treatment, those that stay the same included
     * @param who the first of those whose verdict changes, by name
     */
    record Compared(int clients, int changed, int others, List<Move> moves, List<Who> who) {

        public Compared {
            moves = List.copyOf(moves);
            who = List.copyOf(who);
        }
    }

    /**
     * So many go from one verdict to another.
     *
     * @param treatment its short name
     * @param before the verdict now
     * @param after the verdict then
     * @param clients how many
     */
    record Move(String treatment, Sign before, Sign after, int clients) {}

    /**
     * Somebody whose verdict changes.
     *
     * @param client their id
     * @param name how they are called
     * @param moves what changes, treatment by treatment
     */
    record Who(UUID client, String name, List<Move> moves) {}

    /**
     * A verdict as pages show it.
     *
     * @param kind its class in the style sheet
     * @param words what it says
     */
    record Sign(String kind, String words) {}
}
