package org.filiform.benchmarks.peers;

import org.filiform.benchmarks.narrow.Fact;
import org.filiform.benchmarks.narrow.Judge;

/** A record as a plain fact of Drools. */
public final class Coded {

    private final Judge judge;
    private final Fact fact;
    private final int bits;

    Coded(Judge judge, Fact fact) {
        this.judge = judge;
        this.fact = fact;
        this.bits = judge.bits(fact.kind(), fact.codes());
    }

    /** Whether its codes raise a flag. */
    public boolean isIn(String flag) {
        return bits != 0 && (bits & judge.rules().bit(flag)) != 0;
    }

    /** Whether it counts at the moment. */
    public boolean isCounting() {
        return judge.counts(fact);
    }

    /** Of a pregnancy, taken as 35 days old at its onset. */
    public int getDaysPregnant() {
        return Math.toIntExact(
                judge.rules().day().toEpochDay() - judge.onset(fact).toEpochDay() + 35);
    }

    /** When it was entered, in days. */
    public long getRecordedDay() {
        return judge.recorded(fact).toEpochDay();
    }
}
