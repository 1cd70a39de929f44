package org.filiform.knowledge.fact;

/** What it means for a fact when a record holds one of the codes. */
public enum Says {
    YES,
    NO,
    /** The value of the record is the value of the fact. */
    VALUE,
    /** It raises the question without answering it. */
    UNSURE
}
