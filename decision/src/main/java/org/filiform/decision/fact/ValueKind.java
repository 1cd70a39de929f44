package org.filiform.decision.fact;

import java.util.Set;

/** What an answer to a fact looks like, beyond yes and no. */
public sealed interface ValueKind {

    /** Yes or no. */
    record YesNo() implements ValueKind {}

    /** A number with a unit of UCUM. Age is such a number, worked out from the date of birth. */
    record Quantity(String unit) implements ValueKind {}

    /** A day, such as that of the last dose. */
    record Day() implements ValueKind {}

    /**
     * Yes or no, and if yes where on the body: codes of painted regions or names of groups of them.
     *
     * @param whenUnsaid everywhere it could be, for as long as nobody has said where
     */
    record Places(Set<Token> whenUnsaid) implements ValueKind {
        public Places {
            whenUnsaid = Set.copyOf(whenUnsaid);
        }
    }

    /** Yes or no, and if yes which trimester. */
    record Trimester() implements ValueKind {}

    /** Yes or no, and if yes which of a closed list. An empty list means any vocabulary of the plan. */
    record Choice(Set<Token> of) implements ValueKind {
        public Choice {
            of = Set.copyOf(of);
        }
    }
}
