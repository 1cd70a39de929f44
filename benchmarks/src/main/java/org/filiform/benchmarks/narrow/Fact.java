package org.filiform.benchmarks.narrow;

import java.util.List;

/**
 * One coded record, as an engine read it; what is not said is empty.
 *
 * @param kind what it is
 * @param patient the bare id
 * @param codes each as {@code system|code}
 * @param medication the bare id of the Medication that an order refers to
 * @param status clinical status of a condition, otherwise the status
 * @param verification of a condition
 * @param isOrder whether it is an order to give; true for everything that is no order
 * @param begun onset, moment of writing an order, beginning, or when a device was made
 * @param ended abatement
 * @param recorded when it was entered
 */
public record Fact(
        Kind kind,
        String patient,
        List<String> codes,
        String medication,
        String status,
        String verification,
        boolean isOrder,
        String begun,
        String ended,
        String recorded) {

    public Fact {
        codes = List.copyOf(codes);
    }

    /** The same with the codes of the Medication that it refers to. */
    public Fact with(List<String> otherCodes) {
        return new Fact(kind, patient, otherCodes, medication, status, verification, isOrder, begun, ended, recorded);
    }
}
