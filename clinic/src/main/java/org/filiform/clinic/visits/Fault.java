package org.filiform.clinic.visits;

/**
 * Something in a form that must be put right.
 *
 * @param field where
 * @param text the key of what to do
 * @param gap what stands in its gap; empty for none
 */
public record Fault(String field, String text, String gap) {

    static Fault at(String field, String text) {
        return new Fault(field, text, "");
    }
}
