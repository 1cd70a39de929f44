package org.filiform.clinic.opinion;

/** Something in a form that must be put right: the field, the key of the text that says how, and a code where it has one. */
public record Fault(String field, String text, String code) {

    Fault(String field, String text) {
        this(field, text, "");
    }
}
