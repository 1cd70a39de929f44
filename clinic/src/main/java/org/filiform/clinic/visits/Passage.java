package org.filiform.clinic.visits;

import java.util.List;

/** Whether a gate lets through, and if not, why and where to go. */
public sealed interface Passage {

    /** It lets through. */
    record Open() implements Passage {}

    /**
     * It does not.
     *
     * @param reasons one at least, the weightiest first
     */
    record Shut(List<Reason> reasons) implements Passage {

        public Shut {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A shut gate says why");
            }
        }
    }

    /**
     * Why a gate is shut.
     *
     * @param code by which people may report it, such as {@code FIL-7711}
     * @param text the key of the text that says why in plain words
     * @param gaps what stands in its gaps
     * @param ways what may be done next
     */
    record Reason(String code, String text, List<Object> gaps, List<Way> ways) {

        public Reason {
            gaps = List.copyOf(gaps);
            ways = List.copyOf(ways);
        }
    }

    /**
     * A way forward.
     *
     * @param text the key of its words
     * @param address where it leads
     */
    record Way(String text, String address) {}

    static Passage open() {
        return new Open();
    }

    /** Open where nothing is in the way. */
    static Passage of(List<Reason> reasons) {
        return reasons.isEmpty() ? open() : new Shut(reasons);
    }

    static Shut shut(String code, String text, String way, String address) {
        return new Shut(List.of(new Reason(code, text, List.of(), List.of(new Way(way, address)))));
    }

    default boolean isOpen() {
        return this instanceof Open;
    }
}
