package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Kernel;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Screens one person: a pure function of the facts, the gaps in their record and the frame. One screener serves any
 * number of threads.
 */
public final class Screener {

    private final CompiledRules compiled;
    private final Kernel kernel;
    private final FactReader reader;

    /**
     * Compiles the rules once.
     *
     * @param rules facts, rules and modalities as adopted
     * @param limits the pack's figures for reading a pregnancy
     */
    public Screener(RuleSet rules, ReadingLimits limits) {
        this.compiled = new CompiledRules(rules);
        this.kernel = new Kernel(compiled);
        this.reader = new FactReader(limits);
    }

    public RuleSet rules() {
        return compiled.rules();
    }

    /**
     * Screens one person.
     *
     * @param facts all that was said; assertions about facts this pack does not know are left alone
     * @param gaps parts of the record that could not be read
     * @param frame moment, stage, language, pack and adoption
     */
    public Screening screen(Facts facts, List<Gap> gaps, Frame frame) {
        return trial(facts, gaps, frame).screening();
    }

    /** An answer, and which of the applied rules fired or still could, by their numbers. */
    record Trial(Screening screening, BitSet fired, BitSet possible) {}

    Trial trial(Facts facts, List<Gap> gaps, Frame frame) {
        Map<FactId, Reading> readings = read(facts, frame.asOf());
        @Nullable Reading[] byNumber = new Reading[compiled.factCount()];
        readings.forEach((fact, reading) -> byNumber[compiled.numberOf(fact)] = reading);
        Outcome outcome = new Outcome(compiled);
        kernel.screen(byNumber, frame.stage(), !gaps.isEmpty(), outcome);
        Screening screening = new Screening(frame, answers(outcome, byNumber), readings, gaps);
        return new Trial(screening, outcome.fired(), outcome.possible());
    }

    Set<RuleId> ids(BitSet rules) {
        return rules.stream().mapToObj(number -> compiled.rule(number).id()).collect(Collectors.toSet());
    }

    /** Every fact about which something was said, as it reads at the moment. */
    public Map<FactId, Reading> read(Facts facts, AsOf asOf) {
        Map<FactId, Reading> readings = new TreeMap<>();
        for (Map.Entry<FactId, List<Assertion>> entry : facts.byFact().entrySet()) {
            compiled.rules().fact(entry.getKey()).ifPresent(definition -> {
                Reading reading = reader.read(definition, entry.getValue(), asOf);
                if (!reading.equals(Reading.silence())) {
                    readings.put(definition.id(), reading);
                }
            });
        }
        return readings;
    }

    private List<Answer> answers(Outcome outcome, @Nullable Reading[] readings) {
        List<Answer> answers = new ArrayList<>();
        List<Modality> modalities = compiled.rules().modalities();
        for (int number = 0; number < modalities.size(); number++) {
            ModalityId modality = modalities.get(number).id();
            answers.add(new Answer(
                    modality,
                    outcome.verdict(number),
                    outcome.soFar(number),
                    outcome.couldBecome(number),
                    findings(outcome, number, readings),
                    questions(outcome, number, readings)));
        }
        return answers;
    }

    private List<Finding> findings(Outcome outcome, int modality, @Nullable Reading[] readings) {
        List<Finding> findings = new ArrayList<>();
        outcome.fired().stream()
                .filter(rule -> compiled.speaksAbout(rule, modality))
                .forEach(rule -> findings.add(fired(compiled.rule(rule), readings)));
        outcome.conflicts().stream()
                .filter(fact -> compiled.isAskedFor(fact, modality))
                .forEach(fact ->
                        findings.add(new Finding.Conflict(compiled.fact(fact).id())));
        findings.sort(Finding.BY_WEIGHT);
        return findings;
    }

    private Finding fired(Rule rule, @Nullable Reading[] readings) {
        return new Finding.Fired(
                rule.id(),
                rule.action(),
                rule.severity(),
                rule.scope(),
                sites(rule, readings),
                ordered(rule.targets().techniques()),
                ordered(rule.targets().drugs()),
                speaking(rule, readings));
    }

    private List<Token> sites(Rule rule, @Nullable Reading[] readings) {
        Set<Token> sites = new TreeSet<>(rule.targets().regions());
        sites.addAll(rule.targets().muscles());
        for (FactId fact : rule.targets().from()) {
            Reading reading = readings[compiled.numberOf(fact)];
            if (reading != null && reading.state().fires()) {
                sites.addAll(places(fact, reading));
            }
        }
        return List.copyOf(sites);
    }

    /** Where it is; while that was not said, everywhere it could be. */
    private Set<Token> places(FactId fact, Reading reading) {
        boolean said = !reading.which().isEmpty();
        FactDefinition definition = compiled.fact(compiled.numberOf(fact));
        return !said && definition.value() instanceof ValueKind.Places(Set<Token> whenUnsaid)
                ? whenUnsaid
                : reading.which();
    }

    private static List<Token> ordered(Set<Token> tokens) {
        return List.copyOf(new TreeSet<>(tokens));
    }

    /** The facts of a rule that are known: a fact about which nothing is known made nothing fire. */
    private List<FactId> speaking(Rule rule, @Nullable Reading[] readings) {
        return RuleSet.factsAsked(rule.when()).stream()
                .filter(fact -> {
                    Reading reading = readings[compiled.numberOf(fact)];
                    return reading != null && reading.state() != State.UNKNOWN;
                })
                .filter(fact -> ConditionReader.contributes(rule.when(), fact, known(readings)))
                .toList();
    }

    private ConditionReader.Known known(@Nullable Reading[] readings) {
        return fact -> {
            Reading reading = readings[compiled.numberOf(fact)];
            return reading == null ? Reading.silence() : reading;
        };
    }

    /** The most telling first; the parent before its details; then in the order of the pack. */
    private List<Question> questions(Outcome outcome, int modality, @Nullable Reading[] readings) {
        BitSet asked = outcome.questions(modality);
        Comparator<Integer> order = Comparator.comparing(
                        (Integer fact) -> reach(outcome, fact, asked), Comparator.reverseOrder())
                .thenComparingInt(this::first)
                .thenComparingInt(fact -> fact);
        return asked.stream()
                .boxed()
                .sorted(order)
                .map(fact -> question(outcome, fact, readings[fact]))
                .toList();
    }

    /** How far an answer can reach: a parent opens the way to all its details. */
    private Verdict reach(Outcome outcome, int fact, BitSet asked) {
        int root = first(fact);
        Verdict worst = Verdict.CLEAR;
        for (int other = asked.nextSetBit(0); other >= 0; other = asked.nextSetBit(other + 1)) {
            worst = first(other) == root ? worst.worse(outcome.worstOf(other)) : worst;
        }
        return worst;
    }

    private int first(int fact) {
        int root = fact;
        while (compiled.parentOf(root) >= 0) {
            root = compiled.parentOf(root);
        }
        return root;
    }

    private Question question(Outcome outcome, int fact, @Nullable Reading reading) {
        FactDefinition definition = compiled.fact(fact);
        return new Question(
                definition.id(), definition.kind(), definition.stage(), why(reading), outcome.worstOf(fact));
    }

    private static Question.Why why(@Nullable Reading reading) {
        if (reading == null) {
            return new Question.Why.Unknown(UnknownReason.NOT_ASKED);
        }
        return switch (reading.state()) {
            case UNKNOWN -> new Question.Why.Unknown(reading.why().orElse(UnknownReason.NOT_ASKED));
            case CONFLICT -> new Question.Why.Contradiction();
            case YES, NO ->
                reading.why().<Question.Why>map(Question.Why.Unknown::new).orElseGet(Question.Why.WhereOrWhich::new);
        };
    }
}
