package org.filiform.clinic.visits;

/**
 * Decides about one gate from what stands in the database now. It is asked at every door, so that no page, request or race
 * leads around it; it never trusts what was decided a moment ago.
 */
public interface Gatekeeper {

    /** Which gate. Every gate has one keeper. */
    Gate gate();

    /** Whether it lets this visit through, for whoever asks. */
    Passage passage(Visit visit, Whoever who);
}
