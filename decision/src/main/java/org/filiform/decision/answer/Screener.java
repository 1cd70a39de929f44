package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Kernel;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Screens one person: a pure function of the facts, the gaps in their record and the frame. One screener serves any
 * number of threads.
 */
public final class Screener {

    private final CompiledRules compiled;
    private final Kernel kernel;
    private final FactReader reader;
    private final Findings findings;
    private final Questions questions;

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
        this.findings = new Findings(compiled);
        this.questions = new Questions(compiled);
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

    /**
     * Screens one person whose facts were read before.
     *
     * @param readings every fact about which something was said; those that this pack does not know are left alone
     * @param gaps parts of the record that could not be read
     * @param frame the moment for which they were read, stage, language, pack and adoption
     */
    public Screening screen(Map<FactId, Reading> readings, List<Gap> gaps, Frame frame) {
        Map<FactId, Reading> known = new TreeMap<>(readings);
        known.keySet().removeIf(fact -> compiled.rules().fact(fact).isEmpty());
        return trialOf(known, gaps, frame).screening();
    }

    /** An answer, and which of the applied rules fired or still could, by their numbers. */
    record Trial(Screening screening, BitSet fired, BitSet possible) {}

    Trial trial(Facts facts, List<Gap> gaps, Frame frame) {
        return trialOf(read(facts, frame.asOf()), gaps, frame);
    }

    private Trial trialOf(Map<FactId, Reading> readings, List<Gap> gaps, Frame frame) {
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
        Findings.Found found = findings.of(outcome, readings);
        List<Answer> answers = new ArrayList<>();
        List<Modality> modalities = compiled.rules().modalities();
        for (int number = 0; number < modalities.size(); number++) {
            ModalityId modality = modalities.get(number).id();
            answers.add(new Answer(
                    modality,
                    outcome.verdict(number),
                    outcome.soFar(number),
                    outcome.couldBecome(number),
                    findings.about(number, found),
                    questions.about(number, outcome, readings)));
        }
        return answers;
    }
}
