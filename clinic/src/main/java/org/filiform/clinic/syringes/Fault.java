package org.filiform.clinic.syringes;

import java.util.List;

/**
 * Why something that was typed is not taken.
 *
 * @param field where
 * @param code by which people may report it
 * @param text the key of why, and of what to do
 * @param gaps what stands in it
 */
public record Fault(String field, String code, String text, List<Object> gaps) {

    public Fault {
        gaps = List.copyOf(gaps);
    }

    static Fault of(String field, String code, String text, Object... gaps) {
        return new Fault(field, code, text, List.of(gaps));
    }
}
