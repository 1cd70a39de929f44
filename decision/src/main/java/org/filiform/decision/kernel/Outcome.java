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

    private final CompiledRules rules;

    /** Literals that hold, and literals that a question could still decide. */
    final long[] holds;

    final long[] open;
    final long[] rest;
    /** Rules that hold, whether they are applied or not. */
    final long[] held;

    final long[] fired;
    final long[] conflicts;
    /** Rules that are not plain and may no longer be what they are in silence. */
    final long[] changed;
    /** By group the literals of plain rules that hold and so ask nothing more. */
    final long[] released;
    /** The open literals that keep the rules of each group from holding. */
    final long[] asked;
    /** For each verdict the modalities in which a rule of that weight fired, could, or could through a gate. */
    final int[] firedBy = new int[VERDICTS.length];

    final int[] possibleBy = new int[VERDICTS.length];
    final int[] gateBy = new int[VERDICTS.length];
    /** For each fact the modalities that ask it, and the worst to which an answer could lead. */
    private final int[] askedBy;

    private final int[] worstOfFact;
    /** Whether the questions of the groups have been turned into facts. */
    private boolean spread;

    public Outcome(CompiledRules rules) {
        this.rules = rules;
        holds = new long[rules.literalWords];
        open = new long[rules.literalWords];
        rest = new long[rules.literalWords];
        held = new long[Bits.words(rules.all.size())];
        fired = new long[held.length];
        conflicts = new long[rules.factWords];
        changed = new long[rules.silence.words];
        released = new long[rules.groups.literals.length];
        asked = new long[rules.groups.size * rules.literalWords];
        askedBy = new int[rules.facts.size()];
        worstOfFact = new int[rules.facts.size()];
    }

    void reset(long[] notYet) {
        System.arraycopy(rules.holdsInSilence, 0, holds, 0, holds.length);
        for (int word = 0; word < open.length; word++) {
            open[word] = rules.openInSilence[word] & ~notYet[word];
        }
        Arrays.fill(held, 0);
        Arrays.fill(fired, 0);
        Arrays.fill(released, 0);
        System.arraycopy(rules.silence.firing, 0, changed, 0, changed.length);
        Arrays.fill(conflicts, 0);
        Arrays.fill(asked, 0);
        Arrays.fill(firedBy, 0);
        Arrays.fill(possibleBy, 0);
        Arrays.fill(gateBy, 0);
        Arrays.fill(askedBy, 0);
        Arrays.fill(worstOfFact, 0);
        spread = false;
    }

    /** These modalities ask a fact, and an answer could lead to this verdict. */
    void ask(int fact, int modalities, int verdict) {
        worstOfFact[fact] = Math.max(worstOfFact[fact], verdict);
        askedBy[fact] |= modalities;
    }

    private void spread() {
        if (spread) {
            return;
        }
        spread = true;
        for (int at = 0; at < asked.length; at++) {
            int group = at / rules.literalWords;
            int firstLiteral = (at % rules.literalWords) << 6;
            for (long left = asked[at]; left != 0; left &= left - 1) {
                int literal = firstLiteral + Long.numberOfTrailingZeros(left);
                ask(rules.factOfLiteral[literal], rules.groups.modalities[group], rules.groups.verdicts[group]);
            }
        }
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
        BitSet possible = new BitSet(rules.all.size());
        for (int rule = 0; rule < rules.all.size(); rule++) {
            possible.set(rule, isOpen(rule));
        }
        return possible;
    }

    private boolean isOpen(int rule) {
        return !rules.fires(rule, holds) && rules.gather(rule, holds, open, rest, new long[rest.length], 0);
    }

    /** The numbers of the facts that a modality still asks. */
    public BitSet questions(int modality) {
        spread();
        BitSet facts = new BitSet(askedBy.length);
        for (int fact = 0; fact < askedBy.length; fact++) {
            facts.set(fact, (askedBy[fact] >>> modality & 1) != 0);
        }
        return facts;
    }

    /** The numbers of the facts about which sources contradict each other. */
    public BitSet conflicts() {
        return Bits.toSet(conflicts);
    }

    /** The worst verdict to which an answer to an open fact could lead, in any modality. */
    public Verdict worstOf(int fact) {
        spread();
        return VERDICTS[worstOfFact[fact]];
    }
}
