package org.filiform.fhir.interpret;

/**
 * An order whose Medication has not been met yet. It holds all that is needed to interpret it later.
 *
 * @param patient the bare id of the person
 * @param type the type of the resource
 * @param reference its type and id
 * @param medication the bare id of the Medication
 * @param course what its status and dates say
 * @param modified whether a modifier extension stands in it
 * @param file where it was read
 * @param line on which line
 */
public record PendingMedication(
        String patient,
        String type,
        String reference,
        String medication,
        Course course,
        boolean modified,
        String file,
        long line) {}
