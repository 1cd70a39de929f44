package org.filiform.clinic.drawings;

import java.util.List;

/**
 * Something about a drawing that was sent that must be put right.
 *
 * @param field where
 * @param code its code; the key of what to do is {@code drawing.fault.} and the code
 * @param gaps what stands in the gaps of the text
 */
public record PaintFault(String field, String code, List<String> gaps) {

    public PaintFault {
        gaps = List.copyOf(gaps);
    }

    static PaintFault at(String field, String code, String... gaps) {
        return new PaintFault(field, code, List.of(gaps));
    }

    /** The key of its text. */
    public String text() {
        return "drawing.fault." + code;
    }
}
