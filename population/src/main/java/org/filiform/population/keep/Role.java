package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.UnknownReason;

/**
 * What an assertion does to the reading of its fact at the moment of the run.
 *
 * @param kind what it does
 * @param why for a doubt its reason
 */
record Role(Kind kind, Optional<UnknownReason> why) {

    enum Kind {
        /** It says yes, and no more than that. */
        YES,
        /** It says no. */
        NO,
        /** It raises the question, and no more than that. */
        DOUBT,
        /** It is a value that still counts. */
        VALUE,
        /** It says more, or may replace what others say, so that it must be seen as it is. */
        OTHER
    }

    static final Role YES = new Role(Kind.YES, Optional.empty());
    static final Role NO = new Role(Kind.NO, Optional.empty());
    static final Role VALUE = new Role(Kind.VALUE, Optional.empty());
    static final Role OTHER = new Role(Kind.OTHER, Optional.empty());

    /** All there are, by number. */
    private static final List<Role> ALL = all();

    private static List<Role> all() {
        List<Role> all = new ArrayList<>(List.of(YES, NO, VALUE, OTHER));
        for (UnknownReason why : UnknownReason.values()) {
            all.add(new Role(Kind.DOUBT, Optional.of(why)));
        }
        return List.copyOf(all);
    }

    static Role doubt(UnknownReason why) {
        return new Role(Kind.DOUBT, Optional.of(why));
    }

    static Role of(int number) {
        return ALL.get(number);
    }

    int number() {
        return ALL.indexOf(this);
    }

    /** Whether of several it is enough to know that they were, apart from the one recorded last. */
    boolean onlyCounts() {
        return switch (kind) {
            case YES, NO, DOUBT -> true;
            case VALUE, OTHER -> false;
        };
    }
}
