package org.filiform.decision.kernel;

import java.util.Arrays;
import java.util.BitSet;
import org.filiform.decision.rule.Verdict;

/**
 * Where the kernel leaves what it found: made once, used for many persons, never shared between threads. Modalities,
 * rules and facts are numbered as in {@link CompiledRules}.
 */
@SuppressWarnings("EnumOrdinal") // Verdicts and stages are numbers here: their order is their meaning.
public final class Outcome {

    static final Verdict[] VERDICTS = Verdict.values();

    final long[] holds;
    final long[] open;
    final long[] rest;
    final long[] fired;
    final long[] possible;
    final long[] conflicts;
    final int[] worstFired;
    final int[] worstPossible;
    final int[] worstThroughGate;
    final long[][] questions;
    final int[] worstOfFact;

    public Outcome(CompiledRules rules) {
        holds = new long[rules.literalWords];
        open = new long[rules.literalWords];
        rest = new long[rules.literalWords];
        fired = new long[Bits.words(rules.all.size())];
        possible = new long[Bits.words(rules.all.size())];
        conflicts = new long[rules.factWords];
        worstFired = new int[rules.modalities.size()];
        worstPossible = new int[rules.modalities.size()];
        worstThroughGate = new int[rules.modalities.size()];
        questions = new long[rules.modalities.size()][rules.factWords];
        worstOfFact = new int[rules.facts.size()];
    }

    void reset(CompiledRules rules, long[] notYet) {
        System.arraycopy(rules.holdsInSilence, 0, holds, 0, holds.length);
        for (int word = 0; word < open.length; word++) {
            open[word] = rules.openInSilence[word] & ~notYet[word];
        }
        Arrays.fill(fired, 0);
        Arrays.fill(possible, 0);
        Arrays.fill(conflicts, 0);
        Arrays.fill(worstFired, 0);
        Arrays.fill(worstPossible, 0);
        Arrays.fill(worstThroughGate, -1);
        for (long[] ofModality : questions) {
            Arrays.fill(ofModality, 0);
        }
        Arrays.fill(worstOfFact, 0);
    }

    /** What is certain already; never clear while a gate question is open. */
    public Verdict soFar(int modality) {
        Verdict certain = VERDICTS[worstFired[modality]];
        return certain == Verdict.CLEAR && gateOpen(modality) ? Verdict.UNDETERMINED : certain;
    }

    /** The worst that the open questions allow. */
    public Verdict couldBecome(int modality) {
        return soFar(modality).worse(VERDICTS[worstPossible[modality]]);
    }

    public Verdict verdict(int modality) {
        Verdict certain = VERDICTS[worstFired[modality]];
        boolean canStandIn = certain == Verdict.CLEAR || certain == Verdict.PRECAUTIONS;
        boolean worsens = worstThroughGate[modality] > worstFired[modality];
        return canStandIn && worsens ? Verdict.UNDETERMINED : soFar(modality);
    }

    private boolean gateOpen(int modality) {
        return worstThroughGate[modality] >= 0;
    }

    /** The numbers of the rules that fired, over all modalities. */
    public BitSet fired() {
        return Bits.toSet(fired);
    }

    /** The numbers of the rules that open questions could still make fire. */
    public BitSet possible() {
        return Bits.toSet(possible);
    }

    /** The numbers of the facts that a modality still asks. */
    public BitSet questions(int modality) {
        return Bits.toSet(questions[modality]);
    }

    /** The numbers of the facts about which sources contradict each other. */
    public BitSet conflicts() {
        return Bits.toSet(conflicts);
    }

    /** The worst verdict to which an answer to an open fact could lead, in any modality. */
    public Verdict worstOf(int fact) {
        return VERDICTS[worstOfFact[fact]];
    }
}
