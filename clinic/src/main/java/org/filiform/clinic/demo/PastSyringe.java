package org.filiform.clinic.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is injected at a visit of an invented client.
 *
 * @param weight in kg
 * @param drugs what is drawn into the syringe
 * @param pointMl how many mL a point gets
 * @param discardedMl how many mL are thrown away; empty for none
 */
record PastSyringe(String weight, List<Drug> drugs, String pointMl, String discardedMl) {

    private static final int PARTS = 4;
    private static final int DRUG_PARTS = 3;

    PastSyringe {
        drugs = List.copyOf(drugs);
    }

    /**
     * A drug.
     *
     * @param id in the pack
     * @param strength with its unit
     * @param ml how many mL of it
     */
    record Drug(String id, String strength, String ml) {
        private static Drug of(String text) {
            String[] parts = text.split(",", DRUG_PARTS);
            return new Drug(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    /** Such as {@code 61; lidocaine, 1 %, 4; 0.5; 2}; empty where nothing is injected. */
    static Optional<PastSyringe> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(";", PARTS);
        return Optional.of(new PastSyringe(
                parts[0].strip(),
                Arrays.stream(parts[1].split("\\+")).map(Drug::of).toList(),
                parts[2].strip(),
                parts[3].strip()));
    }
}
