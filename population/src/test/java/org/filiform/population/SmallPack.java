package org.filiform.population;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
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
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.QuestionText;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;

/** A pack of a few facts and rules with made-up codes, and the frame of every answer: 10 June 2026, UTC. */
final class SmallPack {

    static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    static final ModalityId DN = new ModalityId("dn");
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String LOINC = "http://loinc.org";

    private static final ReadingLimits LIMITS = new ReadingLimits(98, 196, 14, 308);
    private static final Set<String> ORDERS =
            Set.of("MedicationRequest", "MedicationStatement", "MedicationAdministration");

    private static final List<FactEntry> FACTS = List.of(
            entry("age", new ValueKind.Quantity("a")),
            entry("sex", new ValueKind.Choice(Set.of(new Token("female"), new Token("male")))),
            entry("anticoagulant", new ValueKind.YesNo(), mapping(ORDERS, "anticoagulant", Says.YES)),
            entry("epilepsy", new ValueKind.YesNo(), mapping(Set.of("Condition"), "epilepsy", Says.YES)),
            entry("infection", new ValueKind.YesNo(), mapping(Set.of("Condition"), "infection", Says.YES)),
            entry("hba1c", new ValueKind.Quantity("%"), mapping(Set.of("Observation"), "hba1c", Says.VALUE)),
            entry("willing", new ValueKind.YesNo()));

    private static final List<CodeSet> SETS = List.of(
            set("anticoagulant", RXNORM, "11289"),
            set("epilepsy", SNOMED, "84757009"),
            set("infection", SNOMED, "40733004"),
            set("hba1c", LOINC, "4548-4"));

    private SmallPack() {}

    static PopulationRun run() {
        return new PopulationRun(screener(), index(), new Figures(12, 280, 35, LIMITS), frame());
    }

    static Frame frame() {
        return new Frame(
                new AsOf(DAY, ZoneOffset.UTC),
                Stage.INTAKE,
                "en",
                new Frame.PackIdentity("small", "1", "00"),
                Optional.empty());
    }

    static CodeIndex index() {
        return new CodeIndex(FACTS, SETS, new BodyPlaces(Map.of(), Map.of()));
    }

    static Screener screener() {
        return new Screener(
                new RuleSet(
                        List.of(new Modality(DN, Optional.empty())),
                        FACTS.stream().map(FactEntry::definition).toList(),
                        List.of(
                                rule("DN-blood", Condition.holds(new FactId("anticoagulant")), Action.RESTRICT),
                                rule("DN-fits", Condition.holds(new FactId("epilepsy")), Action.REQUIRE_CONSENT),
                                rule("DN-infection", Condition.holds(new FactId("infection")), Action.DEFER),
                                rule(
                                        "DN-sugar",
                                        new Condition.Ask(new FactId("hba1c"), new Test.Present()),
                                        Action.MONITOR),
                                rule("DN-child", adultOrNot(), Action.REFER))),
                LIMITS);
    }

    private static Condition adultOrNot() {
        return new Condition.Ask(new FactId("age"), new Test.Compare(Test.Operator.LT, 18));
    }

    private static Rule rule(String id, Condition when, Action action) {
        return new Rule(
                new RuleId(id),
                Set.of(DN),
                when,
                Scope.PERSON,
                Targets.none(),
                Severity.RELATIVE,
                action,
                new OverrideRight.Nobody(),
                true);
    }

    private static FactEntry entry(String id, ValueKind value, RecordMapping... records) {
        boolean today = id.equals("willing");
        FactDefinition definition = new FactDefinition(
                new FactId(id),
                today ? Stage.TODAY : Stage.INTAKE,
                id.equals("sex") ? Kind.CONTEXT : Kind.GATE,
                value instanceof ValueKind.Quantity ? Life.THREE_MONTHS : Life.LASTING,
                today ? Set.of(Answerer.PERSON) : Set.of(Answerer.RECORD, Answerer.PERSON),
                value,
                Optional.empty(),
                false);
        QuestionText question = new QuestionText(Optional.empty(), id, Optional.empty(), Optional.empty());
        return new FactEntry(definition, id, question, "page", List.of(records), List.of(), Mark.CALC);
    }

    private static RecordMapping mapping(Set<String> types, String set, Says says) {
        return new RecordMapping(
                types, set, Optional.empty(), says, "", Optional.empty(), false, false, Optional.empty());
    }

    private static CodeSet set(String id, String system, String code) {
        return new CodeSet(
                id, List.of(new CodeEntry(system, CodeEntry.Kind.CODE, code, "made up for tests", "here", List.of())));
    }
}
