package org.filiform.population;

import org.filiform.decision.answer.Screening;

/**
 * The answers about one patient of a run.
 *
 * @param patient the id
 * @param screening the answers, with the gaps in the record
 * @param deceased whether a Patient resource says that the person has died
 */
public record PatientAnswer(String patient, Screening screening, boolean deceased) {}
