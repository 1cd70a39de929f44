package org.filiform.fhir.row;

/** Takes what a {@link RowReader} reads. */
public interface RowHandler {

    /**
     * A resource, read to its end.
     *
     * @param row filled again after this call: keep nothing of it but texts
     */
    void row(Row row);

    /**
     * A line that a {@link LineFilter} passed over: it is complete as far as its shape tells, and holds nothing that can
     * matter but that somebody is named.
     *
     * @param type of the resource
     * @param patient the bare id of the person; empty when it names none
     * @param line counted from 1
     */
    default void passedOver(String type, String patient, long line) {}

    /** A resource or line that cannot be read. */
    void damaged(Damage damage);
}
