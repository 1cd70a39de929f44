package org.filiform.clinic.keeping;

import java.time.Instant;
import java.util.List;

/**
 * What is in a backup.
 *
 * @param form of the file, {@value #FORM} as this program writes it
 * @param made when
 * @param steps the migrations that had made the tables
 * @param tables every table but the list of the steps
 * @param sequences every sequence
 */
record Manifest(int form, Instant made, List<Step> steps, List<Table> tables, List<Sequence> sequences) {

    static final int FORM = 1;

    Manifest {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** A migration and the checksum of its text. */
    record Step(String version, int checksum) {}

    /**
     * A table as {@code COPY} writes it.
     *
     * @param name of the table, and of the entry in the file
     * @param columns those that are stored, in order
     * @param rows how many
     * @param bytes how many
     * @param sha256 of those bytes
     */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /** Where a sequence stands. */
    record Sequence(String name, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
