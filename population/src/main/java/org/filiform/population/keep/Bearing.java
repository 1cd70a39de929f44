package org.filiform.population.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;

/**
 * Which assertions bear on how facts read at one moment. Reducing is a merge: reducing the union of two reduced sets
 * gives the same as reducing everything at once, in any order and any number of times, and no reading changes by it.
 *
 * <p>Why that holds: an assertion of a health record is judged by itself (is it silent, a yes, a no, too old, a value),
 * and the only thing that can take it out of a reading is a practitioner's decision recorded after it. So of two, the
 * one recorded later is still there whenever the other is. Answers and decisions can replace others, so they are kept
 * whole.
 */
public final class Bearing {

    private final Map<FactId, FactDefinition> facts;
    private final FactReader reader;
    private final AsOf asOf;
    private final Instant now;

    /**
     * @param facts the facts that are read; assertions about others do not bear
     * @param reader how they are read
     * @param asOf the moment of the run
     */
    public Bearing(Collection<FactDefinition> facts, FactReader reader, AsOf asOf) {
        Map<FactId, FactDefinition> byId = new LinkedHashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        this.facts = Map.copyOf(byId);
        this.reader = reader;
        this.asOf = asOf;
        this.now = asOf.instant();
    }

    /** Whether an assertion can be dropped at once: it has not begun, or it is over and raises no question. */
    public boolean isSilent(Assertion assertion) {
        Validity valid = assertion.valid();
        if (!facts.containsKey(assertion.fact()) || valid.from().surelyAfter(now)) {
            return true;
        }
        return assertion.origin() instanceof Origin.HealthRecord && isOver(valid);
    }

    private boolean isOver(Validity valid) {
        Optional<Moment> to = valid.to();
        if (to.isEmpty() || !to.get().surelyBy(now)) {
            return false;
        }
        Optional<Moment> askUntil = valid.askUntil();
        return valid.askAfter().isEmpty()
                || (askUntil.isPresent() && askUntil.get().surelyBy(now));
    }

    /** What is kept of an assertion by itself. */
    Kept.Whole whole(Assertion assertion) {
        FactDefinition fact = facts.get(assertion.fact());
        if (fact == null || !(assertion.origin() instanceof Origin.HealthRecord)) {
            return new Kept.Whole(assertion, Role.OTHER);
        }
        return new Kept.Whole(assertion, role(fact, assertion));
    }

    private Role role(FactDefinition fact, Assertion assertion) {
        Reading alone = reader.read(fact, List.of(assertion), asOf);
        return switch (assertion.claim()) {
            case Claim.Yes yes when !yes.which().isEmpty() -> Role.OTHER;
            case Claim.Yes _, Claim.No _, Claim.Unsure _ -> stated(alone);
            case Claim.Measured _
            when !alone.values().isEmpty() -> fact.value() instanceof ValueKind.Quantity ? Role.VALUE : Role.OTHER;
            case Claim.Measured _ -> stated(alone);
            case Claim.Dated _, Claim.Born _, Claim.Gestation _ -> Role.OTHER;
        };
    }

    /** A value without a unit stands beside the values, so it is seen as it is. */
    private static Role stated(Reading alone) {
        boolean silent = alone.fromCount() == 0;
        return switch (alone.state()) {
            case YES -> Role.YES;
            case NO -> Role.NO;
            case UNKNOWN ->
                alone.why()
                        .filter(why -> why != UnknownReason.UNIT_UNKNOWN && !silent)
                        .map(Role::doubt)
                        .orElse(Role.OTHER);
            case CONFLICT -> Role.OTHER;
        };
    }

    /** What bears, of everything kept about one patient. */
    Set<Kept> reduce(Collection<? extends Kept> kept) {
        Set<Kept> bearing = new HashSet<>();
        Map<FactId, List<Kept.Whole>> values = new HashMap<>();
        Map<FactId, Map<Role, List<Kept.Whole>>> counting = new HashMap<>();
        for (Kept one : kept) {
            switch (one) {
                case Kept.Whole whole when isSilent(whole.assertion()) -> {}
                case Kept.Whole whole
                when whole.role().equals(Role.VALUE) ->
                    values.computeIfAbsent(whole.fact(), _ -> new ArrayList<>()).add(whole);
                case Kept.Whole whole
                when whole.role().onlyCounts() ->
                    counting.computeIfAbsent(whole.fact(), _ -> new HashMap<>())
                            .computeIfAbsent(whole.role(), _ -> new ArrayList<>())
                            .add(whole);
                case Kept.Whole _, Kept.Echo _ -> bearing.add(one);
            }
        }
        values.values().forEach(ofFact -> latest(ofFact, bearing));
        counting.values().forEach(ofFact -> ofFact.values().forEach(alike -> echo(alike, bearing)));
        return bearing;
    }

    /** Those that can be the latest: not taken before another that is there whenever this one is. */
    private static void latest(List<Kept.Whole> values, Set<Kept> into) {
        for (Kept.Whole value : values) {
            if (values.stream().noneMatch(other -> supersedes(other, value))) {
                into.add(value);
            }
        }
    }

    private static boolean supersedes(Kept.Whole later, Kept.Whole earlier) {
        Instant laterTaken = later.assertion().valid().from().earliest();
        Instant earlierTaken = earlier.assertion().valid().from().latest();
        return laterTaken.isAfter(earlierTaken) && !later.recorded().isBefore(earlier.recorded());
    }

    /** Those recorded last stay whole, since one of them decides; of the others it is enough to know that they were. */
    private static void echo(List<Kept.Whole> alike, Set<Kept> into) {
        Instant newest =
                alike.stream().map(Kept.Whole::recorded).max(Instant::compareTo).orElseThrow();
        for (Kept.Whole whole : alike) {
            into.add(whole.recorded().isBefore(newest) ? Kept.Echo.of(whole) : whole);
        }
    }

    /** Assertions that read exactly as everything did before it was reduced. */
    List<Assertion> assertions(Collection<? extends Kept> kept) {
        Map<FactId, Map<Long, AssertionId>> ids = idsBesideEchoes(kept);
        List<Assertion> assertions = new ArrayList<>(kept.size());
        for (Kept one : kept) {
            assertions.add(
                    switch (one) {
                        case Kept.Whole whole -> whole.assertion();
                        case Kept.Echo echo ->
                            Echoes.assertion(
                                    echo,
                                    ids.getOrDefault(echo.fact(), Map.of()).get(echo.mark()),
                                    asOf);
                    });
        }
        return assertions;
    }

    /** An echo may come from an assertion with the id of one that is there as a whole: it must not count twice. */
    private static Map<FactId, Map<Long, AssertionId>> idsBesideEchoes(Collection<? extends Kept> kept) {
        Map<FactId, Map<Long, AssertionId>> ids = new HashMap<>();
        for (Kept one : kept) {
            if (one instanceof Kept.Echo) {
                ids.putIfAbsent(one.fact(), new HashMap<>());
            }
        }
        for (Kept one : kept) {
            Map<Long, AssertionId> ofFact = ids.get(one.fact());
            if (ofFact != null && one instanceof Kept.Whole whole) {
                AssertionId id = whole.assertion().id();
                ofFact.put(Marks.of(id.value()), id);
            }
        }
        return ids;
    }
}
