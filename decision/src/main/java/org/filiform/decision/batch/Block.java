package org.filiform.decision.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;

/**
 * Some thousand persons, fact by fact, as any rules may be tried on them. Immutable once made; one serves any number of
 * threads and of rule sets.
 */
public final class Block {

    /** Persons that a block can have. */
    public static final int MOST_PERSONS = Plane.PERSONS;

    private final int size;
    private final Map<FactId, Column> columns;
    private final long[] incomplete;
    private final long[] everybody;

    private Block(int size, Map<FactId, Column> columns, long[] incomplete) {
        this.size = size;
        this.columns = Map.copyOf(columns);
        this.incomplete = incomplete;
        this.everybody = Plane.first(size);
    }

    /** How many persons there are; they are numbered from nought. */
    public int size() {
        return size;
    }

    Optional<Column> column(FactId fact) {
        return Optional.ofNullable(columns.get(fact));
    }

    /** Those of whose record a part could not be read. */
    long[] incomplete() {
        return incomplete;
    }

    long[] everybody() {
        return everybody;
    }

    /** Gathers the readings of a block. */
    public static final class Builder {

        private final int size;
        private final Map<FactId, Gathered> facts = new HashMap<>();
        private final Map<FactId, Column> columns = new HashMap<>();
        private final long[] incomplete = new long[Plane.WORDS];

        /** For so many persons. */
        public Builder(int persons) {
            if (persons < 0 || persons > MOST_PERSONS) {
                throw new IllegalArgumentException("A block has at most " + MOST_PERSONS + " persons");
            }
            this.size = persons;
        }

        private static final class Gathered {
            private final Map<Reading, Short> numbers = new HashMap<>();
            private final List<Reading> readings = new ArrayList<>();
            private final short[] persons;
            private final short[] which;
            private int count;

            Gathered(int size) {
                persons = new short[size];
                which = new short[size];
            }

            void add(int person, Reading reading) {
                Short number = numbers.get(reading);
                if (number == null) {
                    number = (short) readings.size();
                    numbers.put(reading, number);
                    readings.add(reading);
                }
                persons[count] = (short) person;
                which[count++] = number;
            }

            Column column() {
                return new Column(readings, Arrays.copyOf(persons, count), Arrays.copyOf(which, count));
            }
        }

        /**
         * A fact reads like this for a person.
         *
         * @param person the number
         * @param fact about which nothing was added for this person before
         * @param reading other than silence; what it rests on is left aside
         */
        public void add(int person, FactId fact, Reading reading) {
            if (person < 0 || person >= size) {
                throw new IllegalArgumentException("There is no person " + person + " among " + size);
            }
            facts.computeIfAbsent(fact, _ -> new Gathered(size)).add(person, reading.alone());
        }

        /**
         * A fact about which nothing was added before, for everybody.
         *
         * @param fact the fact
         * @param readings the different ones, other than silence, without what they rest on
         * @param persons the numbers of those about whom something was said, each once
         * @param which for each of them the number of the reading
         */
        public void column(FactId fact, List<Reading> readings, short[] persons, short[] which) {
            if (columns.put(fact, new Column(readings, persons, which)) != null) {
                throw new IllegalArgumentException(fact + " is there twice");
            }
        }

        /** A part of this person's record could not be read. */
        public void incomplete(int person) {
            Plane.set(incomplete, person);
        }

        /** The block. */
        public Block build() {
            facts.forEach((fact, gathered) -> columns.put(fact, gathered.column()));
            return new Block(size, columns, incomplete);
        }
    }
}
