package org.filiform.decision.batch;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;

/**
 * How one fact reads for the persons of a block: the different readings, and who has which. Where there are few of them,
 * each has a plane; where there are many, such as ages, each person has a number. Immutable once made.
 */
final class Column {

    /** Each is a kilobyte; more are not worth the memory. */
    private static final int MOST_PLANES = 256;

    /** To unite the planes of half the readings takes as long as to go by so many persons for each. */
    private static final int PERSONS_A_PLANE = 2;

    final List<Reading> readings;
    /** Those about whom something was said. */
    private final long[] said = new long[Plane.WORDS];

    private final long[][] planes;
    private final short[] persons;
    private final short[] numbers;

    /**
     * @param readings the different ones
     * @param persons who, each once
     * @param numbers which reading each of them has
     */
    Column(List<Reading> readings, short[] persons, short[] numbers) {
        this.readings = List.copyOf(readings);
        this.persons = persons;
        this.numbers = numbers;
        boolean few = readings.size() <= MOST_PLANES && readings.size() * PERSONS_A_PLANE <= persons.length;
        this.planes = few ? new long[readings.size()][Plane.WORDS] : new long[0][];
        for (int at = 0; at < persons.length; at++) {
            Plane.set(said, persons[at]);
            if (few) {
                Plane.set(planes[numbers[at]], persons[at]);
            }
        }
    }

    /** What each of the different readings comes to. */
    State[] states(Function<Reading, State> test) {
        return readings.stream().map(test).toArray(State[]::new);
    }

    /** Those whose reading is wanted. */
    long[] where(Predicate<Reading> wanted) {
        boolean[] isWanted = new boolean[readings.size()];
        for (int number = 0; number < isWanted.length; number++) {
            isWanted[number] = wanted.test(readings.get(number));
        }
        return where(isWanted, false, new long[Plane.WORDS]);
    }

    /**
     * Those whose reading is wanted.
     *
     * @param isWanted for each of the different readings
     * @param silenceToo whether those about whom nothing was said are wanted as well
     * @param into what is filled and given back, unless it is nobody
     */
    long[] where(boolean[] isWanted, boolean silenceToo, long[] into) {
        boolean any = silenceToo;
        for (boolean wanted : isWanted) {
            any |= wanted;
        }
        if (!any) {
            return Plane.NONE;
        }
        for (int word = 0; word < Plane.WORDS; word++) {
            into[word] = silenceToo ? ~said[word] : 0;
        }
        mark(isWanted, into);
        return into;
    }

    private void mark(boolean[] isWanted, long[] into) {
        for (int number = 0; number < planes.length; number++) {
            if (isWanted[number]) {
                Plane.or(into, planes[number]);
            }
        }
        for (int at = 0; planes.length == 0 && at < persons.length; at++) {
            if (isWanted[numbers[at]]) {
                Plane.set(into, persons[at]);
            }
        }
    }
}
