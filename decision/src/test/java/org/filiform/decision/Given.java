package org.filiform.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.answer.Frame;
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
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Targets;

/** Words in which tests say what is given. The day of every answer is 10 June 2026, in UTC. */
public final class Given {

    public static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    public static final AsOf AS_OF = new AsOf(DAY, ZoneOffset.UTC);
    public static final ReadingLimits LIMITS = new ReadingLimits(98, 196, 14, 308);
    public static final ModalityId DN = new ModalityId("dn");
    public static final ModalityId EA = new ModalityId("ea");
    public static final ModalityId TPI = new ModalityId("tpi");
    public static final List<Modality> MODALITIES = List.of(
            new Modality(DN, Optional.empty()), new Modality(EA, Optional.of(DN)), new Modality(TPI, Optional.empty()));

    private Given() {}

    public static Frame at(Stage stage) {
        return new Frame(AS_OF, stage, "en", new Frame.PackIdentity("test", "1", "00"), Optional.empty());
    }

    public static FactId id(String fact) {
        return new FactId(fact);
    }

    public static FactDefinition gate(String fact) {
        return fact(fact, Stage.INTAKE, Kind.GATE, Life.THREE_MONTHS, new ValueKind.YesNo());
    }

    public static FactDefinition fact(String fact, Stage stage, Kind kind, Life life, ValueKind value) {
        return new FactDefinition(
                id(fact), stage, kind, life, EnumSet.allOf(Answerer.class), value, Optional.empty(), false);
    }

    public static FactDefinition detail(String fact, String parent, ValueKind value) {
        return new FactDefinition(
                id(fact),
                Stage.INTAKE,
                Kind.DETAIL,
                Life.LASTING,
                EnumSet.allOf(Answerer.class),
                value,
                Optional.of(id(parent)),
                false);
    }

    public static Set<Token> tokens(String... words) {
        Set<Token> tokens = new LinkedHashSet<>();
        for (String word : words) {
            tokens.add(new Token(word));
        }
        return tokens;
    }

    public static Moment day(int daysAgo) {
        return Moment.on(DAY.minusDays(daysAgo), ZoneOffset.UTC);
    }

    public static Moment noon(int daysAgo) {
        return Moment.at(instant(daysAgo));
    }

    private static Instant instant(int daysAgo) {
        return DAY.minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** A record about the fact, valid since so many days. */
    public static Assertion record(String fact, String resource, int daysAgo, Claim claim) {
        return record(fact, resource, claim, Validity.since(noon(daysAgo)), noon(daysAgo));
    }

    public static Assertion record(String fact, String resource, Claim claim, Validity valid, Moment recordedAt) {
        return new Assertion(
                new AssertionId(resource + "#" + fact),
                id(fact),
                claim,
                valid,
                recordedAt,
                new Origin.HealthRecord(resource, ""));
    }

    public static Assertion answer(String fact, int daysAgo, Claim claim) {
        return new Assertion(
                new AssertionId("QuestionnaireResponse/" + daysAgo + "#" + fact),
                id(fact),
                claim,
                Validity.since(noon(daysAgo)),
                noon(daysAgo),
                new Origin.Answer("QuestionnaireResponse/" + daysAgo));
    }

    public static Assertion decided(String fact, int daysAgo, Claim claim, Optional<Moment> until) {
        return new Assertion(
                new AssertionId("decision-" + daysAgo + "#" + fact),
                id(fact),
                claim,
                new Validity(noon(daysAgo), until, Optional.empty(), Optional.empty()),
                noon(daysAgo),
                new Origin.Practitioner("decision-" + daysAgo, "Dr Ada Lung", "examined"));
    }

    public static Claim yes(String... which) {
        return new Claim.Yes(tokens(which));
    }

    public static Claim no() {
        return new Claim.No();
    }

    public static Claim measured(double value) {
        return new Claim.Measured(Interval.exactly(value));
    }

    public static Rule rule(String id, Condition when, Action action) {
        return rule(id, when, action, Scope.PERSON, Targets.none(), DN, TPI);
    }

    public static Rule rule(
            String id, Condition when, Action action, Scope scope, Targets targets, ModalityId... modalities) {
        return new Rule(
                new RuleId(id),
                Set.of(modalities),
                when,
                scope,
                targets,
                Severity.RELATIVE,
                action,
                new OverrideRight.Nobody(),
                true);
    }
}
