package org.filiform.fhir.row;

/** Takes what a {@link RowReader} reads. */
public interface RowHandler {

    /**
     * A resource, read to its end.
     *
     * @param row filled again after this call: keep nothing of it but texts
     */
    void row(Row row);

    /** A resource or line that cannot be read. */
    void damaged(Damage damage);
}
