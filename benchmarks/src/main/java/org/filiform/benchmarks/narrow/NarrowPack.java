package org.filiform.benchmarks.narrow;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Targets;
import org.filiform.decision.rule.Test;
import org.filiform.fhir.code.BodyPlaces;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.QuestionText;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;
import org.filiform.population.PopulationRun;

/** The narrow rules as Filiform takes them: the same machinery as for the shipped pack, with fewer facts, rules and codes. */
final class NarrowPack {

    private static final ModalityId ONLY = new ModalityId("dn");
    private static final FactId AGE = new FactId("age");
    private static final ReadingLimits LIMITS = new ReadingLimits(98, 196, 14, 308);
    private static final Figures FIGURES = new Figures(12, 280, 35, LIMITS);

    private final NarrowRules rules;

    NarrowPack(NarrowRules rules) {
        this.rules = rules;
    }

    PopulationRun run() {
        Frame frame = new Frame(
                new AsOf(rules.day(), ZoneOffset.UTC),
                Stage.INTAKE,
                "en",
                new Frame.PackIdentity("narrow", "1", "00"),
                Optional.empty());
        List<FactEntry> facts = facts();
        CodeIndex index = new CodeIndex(facts, codes(), new BodyPlaces(Map.of(), Map.of()));
        return new PopulationRun(screener(facts), index, FIGURES, frame);
    }

    private Screener screener(List<FactEntry> facts) {
        List<Modality> modalities = List.of(new Modality(ONLY, Optional.empty()));
        List<FactDefinition> definitions =
                facts.stream().map(FactEntry::definition).toList();
        return new Screener(
                new RuleSet(
                        modalities,
                        definitions,
                        rules.rules().stream().map(NarrowPack::rule).toList()),
                LIMITS);
    }

    private List<CodeSet> codes() {
        return PackLoader.shipped().codeSets().stream()
                .filter(set -> rules.sets().containsKey(set.id()))
                .map(set -> new CodeSet(
                        set.id(),
                        set.entries().stream().filter(NarrowRules::isKept).toList()))
                .toList();
    }

    private List<FactEntry> facts() {
        List<FactEntry> facts = new ArrayList<>();
        facts.add(fact(AGE.value(), new ValueKind.Quantity("a"), List.of()));
        for (NarrowRule rule : rules.rules()) {
            if (rule instanceof NarrowRule.Coded coded) {
                ValueKind value = coded.trimesters().isEmpty() ? new ValueKind.YesNo() : new ValueKind.Trimester();
                facts.add(fact(coded.flag(), value, mappings(coded)));
            }
        }
        return facts;
    }

    private static List<RecordMapping> mappings(NarrowRule.Coded coded) {
        return coded.sets().entrySet().stream()
                .flatMap(sets -> sets.getValue().stream().map(set -> mapping(sets.getKey(), set)))
                .toList();
    }

    private static RecordMapping mapping(Kind kind, String set) {
        return new RecordMapping(
                Set.of(kind.type()),
                set,
                Optional.empty(),
                Says.YES,
                "",
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static FactEntry fact(String id, ValueKind value, List<RecordMapping> records) {
        FactDefinition definition = new FactDefinition(
                new FactId(id),
                Stage.INTAKE,
                org.filiform.decision.fact.Kind.GATE,
                Life.LASTING,
                Set.of(Answerer.RECORD, Answerer.PERSON),
                value,
                Optional.empty(),
                false);
        QuestionText question = new QuestionText(Optional.empty(), id, Optional.empty(), Optional.empty());
        return new FactEntry(definition, id, question, "page", records, List.of(), Mark.CALC);
    }

    private static Rule rule(NarrowRule rule) {
        return new Rule(
                new RuleId(rule.flag()),
                Set.of(ONLY),
                condition(rule),
                Scope.PERSON,
                Targets.none(),
                Severity.RELATIVE,
                Action.RESTRICT,
                new OverrideRight.Nobody(),
                true);
    }

    private static Condition condition(NarrowRule rule) {
        return switch (rule) {
            case NarrowRule.Coded coded -> Condition.holds(new FactId(coded.flag()));
            case NarrowRule.Below below -> new Condition.Ask(AGE, new Test.Compare(Test.Operator.LT, below.years()));
            case NarrowRule.From from -> new Condition.Ask(AGE, new Test.Compare(Test.Operator.GE, from.years()));
        };
    }
}
