package org.filiform.decision.batch;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.rule.Verdict;

/**
 * Where the batch kernel leaves what it found about a block: made once, used for many blocks, never shared between
 * threads. Modalities, rules and facts are numbered as in {@link CompiledRules}.
 */
@SuppressWarnings("EnumOrdinal") // Verdicts are numbers here: their order is their meaning.
public final class BatchOutcome {

    private static final Verdict[] NAMES = Verdict.values();

    final long[][] holds;
    final long[][] open;
    /** For each rule those for whom it fired; for one that is not applied nobody. */
    final long[][] fired;
    /** For each rule those for whom it did not hold and open questions could make it. */
    final long[][] possible;
    /** For each fact those about whom sources contradict each other. */
    final long[][] conflicts;

    /** Room for the planes above, so that no block asks for new memory. */
    final long[][] holdsRoom;

    final long[][] openRoom;
    final long[][] firedRoom;
    final long[][] possibleRoom;

    final Weights weights;
    /** By modality and verdict, each person once in each. */
    final long[][][] verdicts;

    final long[][][] soFar;
    final long[][][] couldBecome;
    long[] everybody = Plane.NONE;
    long[] incomplete = Plane.NONE;

    public BatchOutcome(CompiledRules compiled) {
        Blueprint rules = new Blueprint(compiled);
        int modalities = rules.modalities().size();
        holdsRoom = new long[rules.literalCount()][Plane.WORDS];
        openRoom = new long[rules.literalCount()][Plane.WORDS];
        firedRoom = new long[rules.ruleCount()][Plane.WORDS];
        possibleRoom = new long[rules.ruleCount()][Plane.WORDS];
        holds = new long[rules.literalCount()][];
        open = new long[rules.literalCount()][];
        fired = new long[rules.ruleCount()][];
        possible = new long[rules.ruleCount()][];
        conflicts = new long[rules.factCount()][];
        weights = new Weights(rules.modalities());
        verdicts = new long[modalities][Weights.VERDICTS][Plane.WORDS];
        soFar = new long[modalities][Weights.VERDICTS][Plane.WORDS];
        couldBecome = new long[modalities][Weights.VERDICTS][Plane.WORDS];
        Arrays.fill(fired, Plane.NONE);
        Arrays.fill(possible, Plane.NONE);
        Arrays.fill(conflicts, Plane.NONE);
    }

    /** What a person's answer is about, of which there are three. */
    public enum Part {
        /** The answer. */
        VERDICT,
        /** What is certain already. */
        SO_FAR,
        /** The worst that open questions allow. */
        COULD_BECOME
    }

    private long[][][] planes(Part part) {
        return switch (part) {
            case VERDICT -> verdicts;
            case SO_FAR -> soFar;
            case COULD_BECOME -> couldBecome;
        };
    }

    /** A part of the answer about one treatment for one person. */
    public Verdict verdict(Part part, int modality, int person) {
        long[][] ofModality = planes(part)[modality];
        for (Verdict verdict : NAMES) {
            if (Plane.has(ofModality[verdict.ordinal()], person)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("There is no person " + person + " in this block");
    }

    /** How many persons got this. */
    public int count(Part part, int modality, Verdict verdict) {
        return Plane.count(planes(part)[modality][verdict.ordinal()]);
    }

    /** How many persons a rule fired for. */
    public int countFired(int rule) {
        return count(fired[rule]);
    }

    /** Of how many persons sources contradict each other about a fact. */
    public int countConflicts(int fact) {
        return count(conflicts[fact]);
    }

    /** Whether a rule fired for a person. */
    public boolean hasFired(int rule, int person) {
        return Plane.has(fired[rule], person);
    }

    /** Whether open questions could still make a rule hold for a person. */
    public boolean couldFire(int rule, int person) {
        return Plane.has(possible[rule], person);
    }

    /** Everybody for whom a rule fired, in order. */
    public void eachFired(int rule, IntConsumer taker) {
        each(fired[rule], taker);
    }

    /** Everybody about whom sources contradict each other about a fact, in order. */
    public void eachConflict(int fact, IntConsumer taker) {
        each(conflicts[fact], taker);
    }

    /** Everybody whose answer about a treatment is this, in order. */
    public void eachVerdict(Part part, int modality, Verdict verdict, IntConsumer taker) {
        each(planes(part)[modality][verdict.ordinal()], taker);
    }

    /** How many have a record without gaps and open gate questions, all of which must be asked in person. */
    public int countOnlyInPerson(int modality) {
        long[] only = weights.asked[modality].clone();
        Plane.andNot(only, weights.askedOfRecords[modality]);
        Plane.andNot(only, incomplete);
        return count(only);
    }

    /** The same, whatever the treatment. */
    public int countOnlyInPerson() {
        long[] only = new long[Plane.WORDS];
        for (int modality = 0; modality < verdicts.length; modality++) {
            Plane.or(only, weights.asked[modality]);
        }
        for (int modality = 0; modality < verdicts.length; modality++) {
            Plane.andNot(only, weights.askedOfRecords[modality]);
        }
        Plane.andNot(only, incomplete);
        return count(only);
    }

    private int count(long[] plane) {
        if (Plane.isNone(plane)) {
            return 0;
        }
        int count = 0;
        for (int word = 0; word < Plane.WORDS; word++) {
            count += Long.bitCount(plane[word] & everybody[word]);
        }
        return count;
    }

    private void each(long[] plane, IntConsumer taker) {
        for (int word = 0; !Plane.isNone(plane) && word < Plane.WORDS; word++) {
            for (long left = plane[word] & everybody[word]; left != 0; left &= left - 1) {
                taker.accept((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
