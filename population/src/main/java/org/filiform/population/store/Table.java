package org.filiform.population.store;

import static org.filiform.population.store.ColumnSpec.Kind.DAY;
import static org.filiform.population.store.ColumnSpec.Kind.DECIMAL;
import static org.filiform.population.store.ColumnSpec.Kind.FLAG;
import static org.filiform.population.store.ColumnSpec.Kind.NUMBER;
import static org.filiform.population.store.ColumnSpec.Kind.TEXT;
import static org.filiform.population.store.ColumnSpec.Kind.WORD;
import static org.filiform.population.store.ColumnSpec.may;
import static org.filiform.population.store.ColumnSpec.must;

import java.util.List;
import java.util.Locale;

/** The tables of a store. A patient is named in all but the first by the number of the row there, from nought on. */
enum Table {
    PATIENTS,
    READINGS,
    GAPS,
    PROBLEMS;

    private static final List<ColumnSpec> OF_PATIENTS =
            List.of(must("patient", TEXT), must("deceased", FLAG), must("gaps", NUMBER));

    private static final List<ColumnSpec> OF_READINGS = List.of(
            must("patient", NUMBER),
            must("fact", WORD),
            must("part", NUMBER),
            must("state", WORD),
            may("why", WORD),
            may("low", DECIMAL),
            may("high", DECIMAL),
            may("ends", WORD),
            must("estimated", FLAG),
            may("which", WORD),
            may("source", TEXT),
            may("note", WORD),
            may("contradicted_by", TEXT),
            may("since", DAY),
            may("recorded", DAY),
            must("assertions", NUMBER));

    private static final List<ColumnSpec> OF_GAPS =
            List.of(must("patient", NUMBER), must("place", TEXT), must("what", WORD));

    private static final List<ColumnSpec> OF_PROBLEMS = List.of(
            must("file", WORD), must("line", NUMBER), must("fault", WORD), must("detail", TEXT), may("patient", TEXT));

    List<ColumnSpec> columns() {
        return switch (this) {
            case PATIENTS -> OF_PATIENTS;
            case READINGS -> OF_READINGS;
            case GAPS -> OF_GAPS;
            case PROBLEMS -> OF_PROBLEMS;
        };
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".parquet";
    }

    /** The place of a column in its table. */
    int column(String name) {
        for (int at = 0; at < columns().size(); at++) {
            if (columns().get(at).name().equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException("No column " + name + " in " + this);
    }
}
