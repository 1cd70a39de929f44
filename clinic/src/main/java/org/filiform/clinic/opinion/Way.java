package org.filiform.clinic.opinion;

/** How an answer reached the clinic. */
public enum Way {
    LETTER,
    PHONE,
    MAIL
}
