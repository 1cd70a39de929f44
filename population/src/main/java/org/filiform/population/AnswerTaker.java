package org.filiform.population;

/**
 * Takes the answers of a run.
 *
 * @param <R> what an answer is turned into, such as the bytes of a line
 */
public interface AnswerTaker<R> {

    /** Turns an answer into what will be taken. Called on several threads at once, in any order. */
    R prepare(PatientAnswer answer);

    /** Takes what was prepared. Called on the thread that started the run, in the order of the patients' ids. */
    void take(R prepared);
}
