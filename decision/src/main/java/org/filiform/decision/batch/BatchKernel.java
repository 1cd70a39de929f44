package org.filiform.decision.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.rule.Verdict;

/**
 * Tries all rules on a block of persons. What it finds of each is what the kernel for one person finds: findings, what is
 * certain, the answer and the worst that could come. One serves any number of threads, each with a {@link BatchOutcome}
 * of its own.
 */
@SuppressWarnings("EnumOrdinal") // Verdicts are numbers here: their order is their meaning.
public final class BatchKernel {

    private static final int CONFLICT_VERDICT = Verdict.CLINICIAN_DECIDES.ordinal();

    private final Blueprint rules;
    private final Literals literals;
    /** Rules of one weight about the same modalities, which are added up before they are weighed. */
    private final List<int[]> groups = new ArrayList<>();

    /**
     * @param compiled the rules as adopted
     * @param stage what may be asked by now
     */
    public BatchKernel(CompiledRules compiled, Stage stage) {
        this.rules = new Blueprint(compiled);
        this.literals = new Literals(rules, stage);
        groupRules();
    }

    private void groupRules() {
        boolean[] done = new boolean[rules.ruleCount()];
        for (int first = 0; first < done.length; first++) {
            if (!done[first]) {
                List<Integer> members = new ArrayList<>();
                for (int rule = first; rule < done.length; rule++) {
                    if (rules.verdictOf(rule) == rules.verdictOf(first)
                            && rules.modalitiesOf(rule) == rules.modalitiesOf(first)) {
                        members.add(rule);
                        done[rule] = true;
                    }
                }
                groups.add(members.stream().mapToInt(Integer::intValue).toArray());
            }
        }
    }

    /** Finds everything about a block. */
    public void screen(Block block, BatchOutcome outcome) {
        read(block, outcome);
        answer(block, outcome);
    }

    /** Asks the block what the literals need: the part that depends on how much was said. */
    public void read(Block block, BatchOutcome outcome) {
        literals.read(block, outcome);
    }

    /** Tries the rules and gives the answers, once the literals were read for this block. */
    public void answer(Block block, BatchOutcome outcome) {
        outcome.everybody = block.everybody();
        outcome.incomplete = block.incomplete();
        outcome.weights.clear();
        Trial trial = new Trial(rules, outcome);
        for (int[] group : groups) {
            trial.tryAll(group);
        }
        for (int fact = 0; fact < rules.factCount(); fact++) {
            askAgain(fact, block, outcome);
        }
        placesUnsaid(block, outcome);
        for (int modality = 0; modality < rules.modalities().size(); modality++) {
            int unread = rules.worstUnread(modality);
            Plane.or(outcome.weights.possible[modality][unread], block.incomplete());
            Plane.or(outcome.weights.gate[modality][unread], block.incomplete());
            Verdicts.of(modality, outcome);
        }
    }

    /** Contradictions count by themselves; a yes of another day counts, and is asked again. */
    private void askAgain(int fact, Block block, BatchOutcome outcome) {
        outcome.conflicts[fact] = Plane.NONE;
        Optional<Column> column = block.column(rules.fact(fact).id());
        if (column.isEmpty()) {
            return;
        }
        int asking = rules.modalitiesAsking(fact);
        long[] conflict = column.get().where(reading -> reading.state() == State.CONFLICT);
        outcome.conflicts[fact] = conflict;
        if (!Plane.isNone(conflict)) {
            Weights.add(outcome.weights.fired, asking, CONFLICT_VERDICT, conflict);
        }
        outcome.weights.ask(rules, fact, asking, column.get().where(BatchKernel::isAskedAgain));
    }

    private static boolean isAskedAgain(Reading reading) {
        return reading.state() == State.CONFLICT
                || (reading.state().fires() && reading.why().isPresent());
    }

    private static boolean isUnsaid(Reading reading) {
        return reading.state().fires() && reading.which().isEmpty();
    }

    /** A rule that fired for a place asks where it is, as long as nobody said. */
    private void placesUnsaid(Block block, BatchOutcome outcome) {
        for (int rule = 0; rule < rules.ruleCount(); rule++) {
            for (int fact : rules.placesOf(rule)) {
                Optional<Column> column = block.column(rules.fact(fact).id());
                if (column.isPresent() && !Plane.isNone(outcome.fired[rule])) {
                    long[] unsaid = column.get().where(BatchKernel::isUnsaid).clone();
                    Plane.and(unsaid, outcome.fired[rule]);
                    outcome.weights.ask(rules, fact, rules.modalitiesOf(rule), unsaid);
                }
            }
        }
    }

    /** The rules of one group after the other, with the planes that they add up to. */
    private static final class Trial {

        private final Blueprint rules;
        private final BatchOutcome outcome;
        private final long[] fired = new long[Plane.WORDS];
        private final long[] possible = new long[Plane.WORDS];
        private final long[] gate = new long[Plane.WORDS];
        private final long[] ofRecords = new long[Plane.WORDS];
        private final Term term;

        Trial(Blueprint rules, BatchOutcome outcome) {
            this.rules = rules;
            this.outcome = outcome;
            this.term = new Term(rules, outcome);
        }

        void tryAll(int[] group) {
            for (long[] plane : List.of(fired, possible, gate, ofRecords)) {
                Arrays.fill(plane, 0);
            }
            for (int rule : group) {
                tryOne(rule);
            }
            int modalities = rules.modalitiesOf(group[0]);
            int verdict = rules.verdictOf(group[0]);
            Weights.add(outcome.weights.fired, modalities, verdict, fired);
            Weights.add(outcome.weights.possible, modalities, verdict, possible);
            Weights.add(outcome.weights.gate, modalities, verdict, gate);
            outcome.weights.ask(modalities, false, gate);
            outcome.weights.ask(modalities, true, ofRecords);
        }

        private void tryOne(int rule) {
            term.begin();
            for (int[] ofRule : rules.termsOf(rule)) {
                term.tryOne(ofRule);
            }
            outcome.fired[rule] = Plane.NONE;
            if (rules.isApplied(rule) && term.anyHolds()) {
                outcome.fired[rule] = outcome.firedRoom[rule];
                Plane.copy(term.holds, outcome.fired[rule]);
                Plane.or(fired, term.holds);
            }
            outcome.possible[rule] = Plane.NONE;
            if (term.anyAsks()) {
                outcome.possible[rule] = outcome.possibleRoom[rule];
                Plane.copy(term.possible, outcome.possible[rule]);
                Plane.andNot(outcome.possible[rule], term.holds);
                Plane.or(possible, outcome.possible[rule]);
                add(gate, term.gate);
                add(ofRecords, term.ofRecords);
            }
        }

        /** A rule that holds asks nothing more. */
        private void add(long[] into, long[] asking) {
            long[] held = term.holds;
            for (int word = 0; word < Plane.WORDS; word++) {
                into[word] |= asking[word] & ~held[word];
            }
        }
    }
}
