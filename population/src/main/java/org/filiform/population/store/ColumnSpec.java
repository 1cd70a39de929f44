package org.filiform.population.store;

/**
 * A column of a table.
 *
 * @param name as other programs see it
 * @param kind what it holds and how that is written
 * @param optional whether a row may have nothing there
 */
record ColumnSpec(String name, Kind kind, boolean optional) {

    /** What a column holds. */
    enum Kind {
        /** Text that is often the same: each once, and numbers that point there. */
        WORD(6, 0, true),
        /** Text that is mostly different: one after the other, compressed. */
        TEXT(6, 0, false),
        /** A number from nought on. */
        NUMBER(1, -1, true),
        /** A calendar day, as the days since 1 January 1970. */
        DAY(1, 6, true),
        /** A measured number. */
        DECIMAL(5, -1, true),
        /** Yes or no. */
        FLAG(0, -1, false);

        /** The number that Parquet has for how it is stored. */
        final int physical;
        /** The number that Parquet has for what it means; negative if nothing more. */
        final int meaning;
        /** Whether each value is written once, in a list before the rows. */
        final boolean listed;

        Kind(int physical, int meaning, boolean listed) {
            this.physical = physical;
            this.meaning = meaning;
            this.listed = listed;
        }
    }

    static ColumnSpec must(String name, Kind kind) {
        return new ColumnSpec(name, kind, false);
    }

    static ColumnSpec may(String name, Kind kind) {
        return new ColumnSpec(name, kind, true);
    }
}
