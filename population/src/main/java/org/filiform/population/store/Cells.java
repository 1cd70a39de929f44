package org.filiform.population.store;

import java.util.Optional;

/** The columns of one row, filled from left to right. */
final class Cells {

    private final TableWriter table;
    private int next;

    Cells(TableWriter table) {
        this.table = table;
    }

    Cells number(int value) {
        table.column(next++).number(value);
        return this;
    }

    Cells maybeNumber(Optional<Integer> value) {
        return value.isPresent() ? number(value.get()) : nothing();
    }

    Cells decimal(double value) {
        table.column(next++).decimal(value);
        return this;
    }

    Cells text(String value) {
        table.column(next++).text(value);
        return this;
    }

    Cells maybeText(Optional<String> value) {
        return value.isPresent() ? text(value.get()) : nothing();
    }

    Cells flag(boolean value) {
        table.column(next++).flag(value);
        return this;
    }

    Cells nothing() {
        table.column(next++).nothing();
        return this;
    }
}
