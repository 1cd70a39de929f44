package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts what is still to be asked in order: the most telling first, the parent before its details, then as in the pack. */
final class Questions {

    private static final int FACT_BITS = 16;
    private static final int FACT = (1 << FACT_BITS) - 1;
    private static final int HEAVIEST = Verdict.values().length;

    private final CompiledRules compiled;
    /** For each fact the one that opens the way to it: its parent's parent and so on, or itself. */
    private final int[] roots;

    Questions(CompiledRules compiled) {
        this.compiled = compiled;
        this.roots = new int[compiled.factCount()];
        for (int fact = 0; fact < roots.length; fact++) {
            roots[fact] = root(fact);
        }
    }

    private int root(int fact) {
        int root = fact;
        while (compiled.parentOf(root) >= 0) {
            root = compiled.parentOf(root);
        }
        return root;
    }

    List<Question> about(int modality, Outcome outcome, @Nullable Reading[] readings) {
        BitSet asked = outcome.questions(modality);
        List<Question> questions = new ArrayList<>(asked.cardinality());
        for (long place : order(asked, outcome)) {
            int fact = (int) (place & FACT);
            questions.add(question(outcome, fact, readings[fact]));
        }
        return questions;
    }

    /** The facts in their order. Each is one number to sort by: how far it reaches, its root, then itself. */
    @SuppressWarnings("EnumOrdinal") // Verdicts stand in the order of their weight.
    private long[] order(BitSet asked, Outcome outcome) {
        Verdict[] reach = reach(asked, outcome);
        long[] places = asked.stream()
                .mapToLong(fact -> ((long) (HEAVIEST - reach[roots[fact]].ordinal()) << (2 * FACT_BITS))
                        | ((long) roots[fact] << FACT_BITS)
                        | fact)
                .toArray();
        Arrays.sort(places);
        return places;
    }

    /** By root, how far an answer can reach: a parent opens the way to all its details. */
    private Verdict[] reach(BitSet asked, Outcome outcome) {
        Verdict[] reach = new Verdict[roots.length];
        Arrays.fill(reach, Verdict.CLEAR);
        for (int fact = asked.nextSetBit(0); fact >= 0; fact = asked.nextSetBit(fact + 1)) {
            reach[roots[fact]] = reach[roots[fact]].worse(outcome.worstOf(fact));
        }
        return reach;
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
