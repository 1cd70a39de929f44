package org.filiform.benchmarks.peers;

import java.time.LocalDate;
import java.time.Period;
import org.filiform.benchmarks.narrow.NarrowRules;

/** Somebody as a plain fact of Drools, and what was raised. */
public final class Person {

    private final NarrowRules rules;
    private final int years;
    private int raised;

    Person(NarrowRules rules, String birthDate) {
        this.rules = rules;
        this.years = birthDate.isEmpty()
                ? -1
                : Period.between(LocalDate.parse(birthDate), rules.day()).getYears();
    }

    /** Whole years of age; below nought where that is not known. */
    public int getYears() {
        return years;
    }

    /** Raises a flag. */
    public void raise(String flag) {
        raised |= rules.bit(flag);
    }

    int raised() {
        return raised;
    }
}
