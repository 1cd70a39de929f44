package org.filiform.population.keep;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Assertion;
import org.filiform.population.problem.Spot;

/** Everything about one patient and nothing about any other. Any number of threads may write. */
public final class OneChart implements Charts {

    private final String patient;
    private final Set<String> names;
    private final Set<String> aliases = new TreeSet<>();
    private final Set<Assertion> assertions = new HashSet<>();
    private final ChartContent content = new ChartContent();
    private long firstNamed = Long.MAX_VALUE;

    /**
     * @param patient the id
     * @param names that id, and any other under which Bundles are known to speak of the same person
     */
    public OneChart(String patient, Set<String> names) {
        this.patient = patient;
        this.names = Set.copyOf(names);
    }

    @Override
    public synchronized void named(String who, Spot where) {
        if (names.contains(who)) {
            firstNamed = Math.min(firstNamed, where.packed());
        }
    }

    @Override
    public synchronized void alias(String alias, String who) {
        if (who.equals(patient)) {
            aliases.add(alias);
        }
    }

    @Override
    public synchronized void keep(String who, Assertion assertion) {
        if (names.contains(who)) {
            assertions.add(assertion);
        }
    }

    @Override
    public synchronized void keep(String who, GapNote gap) {
        if (names.contains(who)) {
            content.add(gap);
        }
    }

    @Override
    public synchronized void keep(String who, SelfNote self) {
        if (who.equals(patient)) {
            content.add(self);
        }
    }

    /** Other ids of the same person that were met. */
    public synchronized Set<String> aliases() {
        return Set.copyOf(aliases);
    }

    public synchronized boolean isNamed() {
        return firstNamed != Long.MAX_VALUE;
    }

    public synchronized KeptPatient patient() {
        return content.patient(assertions, new Spot(isNamed() ? firstNamed : 0));
    }
}
