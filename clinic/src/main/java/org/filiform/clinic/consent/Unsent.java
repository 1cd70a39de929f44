package org.filiform.clinic.consent;

import java.util.Arrays;
import java.util.Optional;

/** Why a text was not sent ahead. */
enum Unsent {
    /** There is no plan, the visit is over, or the plan is agreed to already. */
    NOTHING("FIL-7741"),
    /** No way leads to the client, or they did not agree to it. */
    NO_WAY("FIL-7742"),
    /** A letter could tell those who speak for a young client what the client keeps from them. */
    PRIVATE("FIL-7743"),
    /** The text changed while it was looked at. */
    CHANGED("FIL-7744");

    private final String code;

    Unsent(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Unsent> read(String code) {
        return Arrays.stream(values()).filter(why -> why.code.equals(code)).findFirst();
    }
}
