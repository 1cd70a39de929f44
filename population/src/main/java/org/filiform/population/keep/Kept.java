package org.filiform.population.keep;

import java.time.Instant;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactId;

/** One thing kept about a patient's fact. */
sealed interface Kept {

    FactId fact();

    /** An assertion that may decide how its fact reads, and what it does to that reading. */
    record Whole(Assertion assertion, Role role) implements Kept {
        @Override
        public FactId fact() {
            return assertion.fact();
        }

        /** The last instant at which it can have been recorded. */
        Instant recorded() {
            return assertion.recordedAt().latest();
        }

        /** The id tells nearly all apart; the rest would be dear to hash. */
        @Override
        public int hashCode() {
            return assertion.id().hashCode();
        }
    }

    /**
     * What is left of an assertion of a health record that counts and can never be the deciding one, because a newer
     * one says the same: that it was there, once.
     *
     * @param fact what it was about
     * @param role what it said
     * @param mark 64 bits of its id, so that it counts once however often it arrives
     * @param recorded the last instant at which it can have been recorded
     */
    record Echo(FactId fact, Role role, long mark, Instant recorded) implements Kept {

        static Echo of(Whole whole) {
            long mark = Marks.of(whole.assertion().id().value());
            return new Echo(whole.fact(), whole.role(), mark, whole.recorded());
        }

        @Override
        public int hashCode() {
            return Long.hashCode(mark);
        }
    }
}
