package org.filiform.clinic.needles;

import java.util.List;

/** Why something that a device sent cannot be read. It leaves the readers here as a {@link Refusal}, never further. */
final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A field is missing, is not known, or holds what it cannot. */
    static final String MALFORMED = "FIL-7753";
    /** A figure with a comma. */
    static final String COMMA = "FIL-7754";
    /** A word that the rules do not know. */
    static final String UNKNOWN_WORD = "FIL-7758";

    private final String code;
    private final String text;
    private final List<String> gaps;

    Misread(String code, String text, String... gaps) {
        super(text, null, false, false);
        this.code = code;
        this.text = text;
        this.gaps = List.of(gaps);
    }

    String code() {
        return code;
    }

    /** The key of its words. */
    String text() {
        return text;
    }

    Object[] gaps() {
        return gaps.toArray();
    }
}
