package org.filiform.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Pack;

/** The shipped pack at one moment, and made-up patients who have said so many things. */
final class Made {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = 7;
    private static final int LONGEST_AGO_DAYS = 60;

    private Made() {}

    static Screener screener(Pack pack) {
        return new Screener(pack.ruleSet(), pack.readingLimits());
    }

    static Frame frame(Pack pack, Stage stage) {
        return new Frame(new AsOf(DAY, ZoneOffset.UTC), stage, "en", pack.identity(), Optional.empty());
    }

    /** Something known about so many different facts of the pack, or about all if it has fewer: mostly yes, some no. */
    static Facts patient(Pack pack, int facts) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<FactDefinition> definitions = new ArrayList<>(pack.ruleSet().facts());
        List<Assertion> assertions = new ArrayList<>();
        while (assertions.size() < facts && !definitions.isEmpty()) {
            FactDefinition fact = definitions.remove(random.nextInt(definitions.size()));
            assertions.add(assertion(fact, random));
        }
        return Facts.of(assertions);
    }

    private static Assertion assertion(FactDefinition fact, SplittableRandom random) {
        Moment when = Moment.on(DAY.minusDays(1 + random.nextInt(LONGEST_AGO_DAYS)), ZoneOffset.UTC);
        String reference = "Condition/" + random.nextInt(1_000_000);
        return new Assertion(
                new AssertionId(reference + "#" + fact.id()),
                fact.id(),
                claim(fact, random),
                Validity.since(when),
                when,
                new Origin.HealthRecord(reference, ""));
    }

    private static Claim claim(FactDefinition fact, SplittableRandom random) {
        Claim yes = random.nextInt(3) > 0 ? Claim.Yes.plain() : new Claim.No();
        return switch (fact.value()) {
            case ValueKind.YesNo _, ValueKind.Trimester _, ValueKind.Day _ -> yes;
            case ValueKind.Quantity _ -> new Claim.Measured(Interval.exactly(random.nextInt(1, 60)));
            case ValueKind.Places places -> places.whenUnsaid().isEmpty() ? yes : which(places.whenUnsaid());
            case ValueKind.Choice choice -> choice.of().isEmpty() ? yes : which(choice.of());
        };
    }

    private static Claim which(Set<Token> of) {
        return new Claim.Yes(Set.of(of.stream().sorted().findFirst().orElseThrow()));
    }
}
