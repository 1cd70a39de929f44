package org.filiform.benchmarks.narrow;

import java.util.Arrays;
import java.util.Optional;

/** How a code is recorded. */
public enum Kind {
    CONDITION("condition", "Condition"),
    ORDER("order", "MedicationRequest"),
    PROCEDURE("procedure", "Procedure"),
    DEVICE("device", "Device");

    private final String word;
    private final String type;

    Kind(String word, String type) {
        this.word = word;
        this.type = type;
    }

    /** As in the rules. */
    public String word() {
        return word;
    }

    /** The type of resource. */
    public String type() {
        return type;
    }

    public static Optional<Kind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
