package org.filiform.decision.injectate;

import java.util.Set;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;

/**
 * By how much one row of the evidence lowers every ceiling of a local anaesthetic.
 *
 * @param id the row
 * @param who whom it is about
 * @param percent how many hundredths are taken off, less than all of them
 */
public record Reduction(RowId id, Set<Vulnerability> who, Exact percent) {

    public Reduction {
        who = Set.copyOf(who);
        if (percent.signum() <= 0 || !Exact.HUNDRED.isAbove(percent)) {
            throw new IllegalArgumentException("A reduction takes off more than nothing and less than all: " + id);
        }
    }

    boolean isFor(Set<Vulnerability> person) {
        return person.stream().anyMatch(who::contains);
    }

    Amount of(Amount most) {
        return most.of(Exact.HUNDRED.minus(percent).percentOf(most.value()));
    }
}
