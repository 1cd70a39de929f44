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
    /** For each verdict the modalities in which a rule of that weight fired, could, or could through a gate. */
    final int[] firedBy = new int[VERDICTS.length];

    final int[] possibleBy = new int[VERDICTS.length];
    final int[] gateBy = new int[VERDICTS.length];
    /** For each fact the modalities that ask it, and the worst to which an answer could lead. */
    final int[] askedBy;

    final int[] worstOfFact;

    public Outcome(CompiledRules rules) {
        holds = new long[rules.literalWords];
        open = new long[rules.literalWords];
        rest = new long[rules.literalWords];
        fired = new long[Bits.words(rules.all.size())];
        possible = new long[Bits.words(rules.all.size())];
        conflicts = new long[rules.factWords];
        askedBy = new int[rules.facts.size()];
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
        Arrays.fill(firedBy, 0);
        Arrays.fill(possibleBy, 0);
        Arrays.fill(gateBy, 0);
        Arrays.fill(askedBy, 0);
        Arrays.fill(worstOfFact, 0);
    }

    /** What is certain already; never clear while a gate question is open. */
    public Verdict soFar(int modality) {
        Verdict certain = VERDICTS[Math.max(0, worst(firedBy, modality))];
        return certain == Verdict.CLEAR && gateOpen(modality) ? Verdict.UNDETERMINED : certain;
    }

    /** The worst that the open questions allow. */
    public Verdict couldBecome(int modality) {
        return soFar(modality).worse(VERDICTS[Math.max(0, worst(possibleBy, modality))]);
    }

    public Verdict verdict(int modality) {
        Verdict certain = VERDICTS[Math.max(0, worst(firedBy, modality))];
        boolean canStandIn = certain == Verdict.CLEAR || certain == Verdict.PRECAUTIONS;
        boolean worsens = worst(gateBy, modality) > Math.max(0, worst(firedBy, modality));
        return canStandIn && worsens ? Verdict.UNDETERMINED : soFar(modality);
    }

    private boolean gateOpen(int modality) {
        return worst(gateBy, modality) >= 0;
    }

    /** The gravest verdict at which the modality stands; negative if at none. */
    private static int worst(int[] modalitiesBy, int modality) {
        int verdict = modalitiesBy.length - 1;
        while (verdict >= 0 && (modalitiesBy[verdict] >>> modality & 1) == 0) {
            verdict--;
        }
        return verdict;
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
        BitSet asked = new BitSet(askedBy.length);
        for (int fact = 0; fact < askedBy.length; fact++) {
            asked.set(fact, (askedBy[fact] >>> modality & 1) != 0);
        }
        return asked;
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
