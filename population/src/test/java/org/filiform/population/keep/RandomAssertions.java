package org.filiform.population.keep;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;

/** Sets of assertions of every shape, crowded into few ids and few days so that they meet. */
final class RandomAssertions {

    static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    static final AsOf AS_OF = new AsOf(DAY, ZoneOffset.ofHours(2));

    static final List<FactDefinition> FACTS = List.of(
            fact("anticoagulant", Life.THREE_MONTHS, new ValueKind.YesNo()),
            fact("infection", Life.TODAY, new ValueKind.YesNo()),
            fact("epilepsy", Life.LASTING, new ValueKind.YesNo()),
            fact("hba1c", Life.THREE_MONTHS, new ValueKind.Quantity("%")),
            fact("age", Life.LASTING, new ValueKind.Quantity("a")),
            fact("aspirin-last-dose", Life.TODAY, new ValueKind.Day()),
            fact("node-dissection", Life.LASTING, new ValueKind.Places(Set.of(new Token("101"), new Token("102")))),
            fact("pregnancy", Life.THREE_MONTHS, new ValueKind.Trimester()),
            fact("sex", Life.LASTING, new ValueKind.Choice(Set.of(new Token("female"), new Token("male")))));

    private static final List<UnknownReason> REASONS = List.of(UnknownReason.values());

    private final SplittableRandom random;

    RandomAssertions(SplittableRandom random) {
        this.random = random;
    }

    private static FactDefinition fact(String id, Life life, ValueKind value) {
        return new FactDefinition(
                new FactId(id),
                Stage.INTAKE,
                Kind.GATE,
                life,
                EnumSet.allOf(Answerer.class),
                value,
                Optional.empty(),
                false);
    }

    List<Assertion> set(int most) {
        List<Assertion> set = new ArrayList<>();
        FactId fact = FACTS.get(random.nextInt(FACTS.size())).id();
        int size = random.nextInt(most + 1);
        for (int index = 0; index < size; index++) {
            set.add(assertion(random.nextInt(4) == 0 ? any() : fact));
        }
        return set;
    }

    private FactId any() {
        return FACTS.get(random.nextInt(FACTS.size())).id();
    }

    Assertion assertion(FactId fact) {
        String reference = (random.nextBoolean() ? "Observation/" : "Other/") + random.nextInt(6);
        Moment from = moment();
        String id = random.nextInt(5) == 0 ? "seen:" + random.nextInt(3) : reference + "#" + fact;
        return new Assertion(
                new AssertionId(id),
                fact,
                claim(),
                validity(from),
                random.nextBoolean() ? from : moment(),
                origin(reference));
    }

    private Origin origin(String reference) {
        return switch (random.nextInt(10)) {
            case 0 -> new Origin.Answer(reference);
            case 1 -> new Origin.Practitioner(reference, "Dr Ada Lung", random.nextBoolean() ? "" : "examined");
            case 2 -> new Origin.HealthRecord(reference, "matched by name: warfarin");
            default -> new Origin.HealthRecord(reference, "");
        };
    }

    private Claim claim() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Claim.Yes.plain();
            case 3 -> new Claim.Yes(words());
            case 4, 5 -> new Claim.No();
            case 6 -> new Claim.Unsure(reason());
            case 7, 8 -> new Claim.Measured(Interval.exactly(random.nextInt(4, 9) + random.nextInt(10) / 10.0));
            case 9 ->
                new Claim.Measured(
                        random.nextBoolean()
                                ? Interval.below(random.nextDouble(), random.nextBoolean())
                                : Interval.exactly(random.nextDouble()));
            case 10 -> random.nextBoolean() ? new Claim.Dated(moment()) : new Claim.Born(moment());
            default -> new Claim.Gestation(moment(), random.nextBoolean());
        };
    }

    private Set<Token> words() {
        Set<Token> words = new HashSet<>();
        for (int index = random.nextInt(3); index >= 0; index--) {
            words.add(
                    new Token(List.of("101", "102", "female", "word-of-no-list").get(random.nextInt(4))));
        }
        return words;
    }

    private UnknownReason reason() {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    private Validity validity(Moment from) {
        Optional<Moment> to = random.nextInt(3) == 0 ? Optional.of(moment()) : Optional.empty();
        Optional<UnknownReason> askAfter =
                to.isPresent() && random.nextBoolean() ? Optional.of(reason()) : Optional.empty();
        Optional<Moment> askUntil =
                askAfter.isPresent() && random.nextBoolean() ? Optional.of(moment()) : Optional.empty();
        return new Validity(from, to, askAfter, askUntil);
    }

    private Moment moment() {
        LocalDate day = DAY.minusDays(random.nextInt(4) == 0 ? random.nextInt(3000) : random.nextInt(-5, 110));
        return switch (random.nextInt(8)) {
            case 0 -> Moment.in(YearMonth.from(day), ZoneOffset.UTC);
            case 1 -> Moment.inYear(day.getYear(), ZoneOffset.UTC);
            case 2, 3 -> Moment.on(day, ZoneOffset.UTC);
            case 4 -> Moment.at(day.atTime(10, 30).toInstant(ZoneOffset.UTC).plusNanos(random.nextInt(1_000_000_000)));
            default -> Moment.at(day.atTime(10, 30).toInstant(ZoneOffset.UTC));
        };
    }
}
