package org.filiform.population.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;

/** The readings of one block, row by row. What it rests on is there only where it was asked for. */
final class ReadingCells {

    private static final String[] SAID = {
        "patient", "fact", "part", "state", "why", "low", "high", "ends", "estimated", "which"
    };
    private static final String[] RESTS = {"source", "note", "contradicted_by", "since", "recorded", "assertions"};

    private final ColumnValues patient;
    private final ColumnValues fact;
    private final ColumnValues part;
    private final ColumnValues state;
    private final ColumnValues why;
    private final ColumnValues low;
    private final ColumnValues high;
    private final ColumnValues ends;
    private final ColumnValues estimated;
    private final ColumnValues which;
    private final List<ColumnValues> rests;

    private ReadingCells(List<ColumnValues> said, List<ColumnValues> rests) {
        patient = said.get(0);
        fact = said.get(1);
        part = said.get(2);
        state = said.get(3);
        why = said.get(4);
        low = said.get(5);
        high = said.get(6);
        ends = said.get(7);
        estimated = said.get(8);
        which = said.get(9);
        this.rests = rests;
    }

    /** What was said, without what it rests on. */
    static ReadingCells said(TableReader table, int block) {
        return new ReadingCells(table.read(block, SAID), List.of());
    }

    static ReadingCells whole(TableReader table, int block) {
        return new ReadingCells(table.read(block, SAID), table.read(block, RESTS));
    }

    int size() {
        return patient.size();
    }

    int patient(int row) {
        return patient.number(row);
    }

    /** The number of the fact in {@link #facts()}. */
    int fact(int row) {
        return fact.pointer(row);
    }

    List<FactId> facts() {
        return fact.list().stream().map(id -> new FactId((String) id)).toList();
    }

    /** The row after the last one of the reading that begins here. */
    int endOf(int row) {
        if (part.number(row) != 0) {
            throw StoreException.damaged("a reading without its first part");
        }
        int end = row + 1;
        while (end < size() && part.number(end) != 0) {
            end++;
        }
        return end;
    }

    /** A number that is the same for rows that say the same; rows of one part only. */
    long print(int row) {
        long print = state.pointer(row);
        for (ColumnValues column : List.of(why, low, high, ends, which)) {
            print = print * (column.list().size() + 1) + column.pointer(row) + 1;
        }
        return print << 1 | (estimated.flag(row) ? 1 : 0);
    }

    /** What was said in these rows, without what it rests on. */
    Reading said(int from, int to) {
        return reading(from, to, List.of(), 0);
    }

    /** What was said in these rows, and what it rests on. */
    Reading whole(int from, int to, ZoneId zone) {
        return reading(from, to, rests(from, zone), rests.get(5).number(from));
    }

    private Reading reading(int from, int to, List<Assertion> rests, int count) {
        try {
            List<Interval> values = new ArrayList<>();
            for (int row = from; row < to && low.isThere(row); row++) {
                values.add(value(row));
            }
            Set<Token> words = which.maybeText(from)
                    .map(text ->
                            Arrays.stream(text.split(" ", -1)).map(Token::new).collect(Collectors.toSet()))
                    .orElseGet(Set::of);
            return new Reading(
                    State.valueOf(state.text(from)),
                    why.maybeText(from).map(UnknownReason::valueOf),
                    values,
                    estimated.flag(from),
                    words,
                    rests,
                    count);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw StoreException.damaged("a reading that cannot be");
        }
    }

    private Interval value(int row) {
        String open = ends.text(row);
        return new Interval(low.decimal(row), high.decimal(row), open.charAt(0) == '(', open.charAt(1) == ')');
    }

    /** What decides, as far as it was kept: where it stands and since when, not what it says. */
    private List<Assertion> rests(int row, ZoneId zone) {
        Optional<String> deciding = rests.get(0).maybeText(row);
        if (deciding.isEmpty()) {
            return List.of();
        }
        Moment since = rests.get(3).maybeNumber(row).map(day -> on(day, zone)).orElse(Moment.at(Instant.EPOCH));
        Moment recorded =
                rests.get(4).maybeNumber(row).map(day -> on(day, zone)).orElse(since);
        List<Assertion> found = new ArrayList<>();
        found.add(assertion(row, deciding.get(), rests.get(1).maybeText(row).orElse(""), since, recorded));
        rests.get(2).maybeText(row).ifPresent(other -> found.add(assertion(row, other, "", since, recorded)));
        return found;
    }

    private Assertion assertion(int row, String reference, String note, Moment since, Moment recorded) {
        return new Assertion(
                new AssertionId(reference),
                new FactId(fact.text(row)),
                Claim.Yes.plain(),
                Validity.since(since),
                recorded,
                new Origin.HealthRecord(reference, note));
    }

    private static Moment on(int day, ZoneId zone) {
        return Moment.on(LocalDate.ofEpochDay(day), zone);
    }
}
