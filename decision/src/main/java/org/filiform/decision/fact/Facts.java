package org.filiform.decision.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is said about one person: a set of assertions. Merging is set union, so it does not matter in which order or
 * how often they arrive. Two assertions that carry one id and differ are both kept: what they say meets in the reading,
 * as a conflict if it must.
 */
public final class Facts {

    private static final Comparator<Assertion> ORDER =
            Comparator.comparing(Assertion::id).thenComparing(Assertion::toString);
    private static final Facts NONE = new Facts(Set.of());

    private final Set<Assertion> assertions;

    private Facts(Set<Assertion> assertions) {
        this.assertions = assertions;
    }

    public static Facts none() {
        return NONE;
    }

    public static Facts of(Collection<Assertion> assertions) {
        return new Facts(Set.copyOf(assertions));
    }

    /** These and those. */
    public Facts with(Collection<Assertion> more) {
        Set<Assertion> union = new HashSet<>(assertions);
        union.addAll(more);
        return new Facts(Set.copyOf(union));
    }

    /** These and those. */
    public Facts with(Facts other) {
        return with(other.assertions);
    }

    /** In the order of their ids. */
    public List<Assertion> all() {
        return assertions.stream().sorted(ORDER).toList();
    }

    /** By fact, each in the order of their ids. */
    public Map<FactId, List<Assertion>> byFact() {
        Map<FactId, List<Assertion>> grouped = new TreeMap<>();
        for (Assertion assertion : all()) {
            grouped.computeIfAbsent(assertion.fact(), _ -> new ArrayList<>()).add(assertion);
        }
        return grouped;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.assertions.equals(assertions);
    }

    @Override
    public int hashCode() {
        return assertions.hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
