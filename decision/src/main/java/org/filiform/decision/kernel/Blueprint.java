package org.filiform.decision.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;

/**
 * Compiled rules as plain numbers, for whoever tries them on many persons at once. A rule is any of its terms, a term all
 * of its literals; facts, rules and modalities are numbered as in {@link CompiledRules}. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // Verdicts and stages are numbers here: their order is their meaning.
public final class Blueprint {

    private final CompiledRules rules;
    private final int[][][] terms;

    public Blueprint(CompiledRules rules) {
        this.rules = rules;
        this.terms = IntStream.range(0, rules.all.size()).mapToObj(this::terms).toArray(int[][][]::new);
    }

    private int[][] terms(int rule) {
        List<int[]> found = new ArrayList<>();
        for (int term = rules.firstTerm[rule]; term < rules.firstTerm[rule + 1]; term++) {
            int number = term;
            found.add(IntStream.range(0, rules.literals.length)
                    .filter(literal -> rules.isIn(literal, number))
                    .toArray());
        }
        return found.toArray(int[][]::new);
    }

    public int factCount() {
        return rules.facts.size();
    }

    public int ruleCount() {
        return rules.all.size();
    }

    public int literalCount() {
        return rules.literals.length;
    }

    public List<ModalityId> modalities() {
        return List.copyOf(rules.modalities);
    }

    public Rule rule(int rule) {
        return rules.all.get(rule);
    }

    public FactDefinition fact(int fact) {
        return rules.facts.get(fact);
    }

    /** The literals of each term of a rule. Not to be changed. */
    public int[][] termsOf(int rule) {
        return terms[rule];
    }

    /** The literals that ask a fact. Not to be changed. */
    public int[] literalsOf(int fact) {
        return rules.literalsOfFact[fact];
    }

    /** How a literal stands to a reading of its fact. */
    public State state(int literal, Reading reading) {
        return rules.literals[literal].of(reading);
    }

    /** Whether the question of a literal can be asked at a stage. */
    public boolean isAskable(int literal, Stage stage) {
        return !Bits.has(rules.notYet[stage.ordinal()], literal);
    }

    public boolean isGate(int literal) {
        return isGateFact(rules.factOfLiteral[literal]);
    }

    public boolean isGateFact(int fact) {
        return kind(fact) == Kind.GATE;
    }

    /** Whether the fact of a literal could have been found in a record. */
    public boolean isInRecords(int literal) {
        return isFactInRecords(rules.factOfLiteral[literal]);
    }

    public boolean isFactInRecords(int fact) {
        return rules.facts.get(fact).answeredBy().contains(Answerer.RECORD);
    }

    private Kind kind(int fact) {
        return rules.facts.get(fact).kind();
    }

    /** Whether a rule is applied; one that is not only asks. */
    public boolean isApplied(int rule) {
        return rules.applied[rule];
    }

    /** The number of the verdict that a rule leads to; nought for one that is not applied. */
    public int verdictOf(int rule) {
        return rules.ruleVerdicts[rule];
    }

    /** The modalities that a rule speaks about, as bits. */
    public int modalitiesOf(int rule) {
        return rules.ruleModalities[rule];
    }

    /** The modalities with a rule that asks a fact, as bits. */
    public int modalitiesAsking(int fact) {
        return rules.modalitiesOfFact[fact];
    }

    /** Facts whose place a rule needs once it fires. Not to be changed. */
    public int[] placesOf(int rule) {
        return rules.placesOfRule[rule];
    }

    /** The fact whose no makes this one pointless; negative if there is none. */
    public int parentOf(int fact) {
        return rules.parents[fact];
    }

    /** The number of a fact; negative if these rules do not know it. */
    public int numberOf(FactId fact) {
        return rules.factNumbers.getOrDefault(fact, -1);
    }

    /** The number of the worst verdict that a record which could not be read might still have led to. */
    public int worstUnread(int modality) {
        return rules.worstUnread[modality];
    }
}
