package org.filiform.decision.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Test;

/**
 * The literals of one fact that ask whether it names a word of theirs, such as a region. There may be many of them, so
 * they are found by the word instead of being tried one by one; what comes out is what {@link Test.Has} says.
 */
final class Words {

    /** The literals, as a mask. */
    private final long[] all;
    /** For each word the literals that name it. */
    private final Map<Token, long[]> naming = new HashMap<>();

    Words(List<Literal> literals, int fact) {
        all = new long[Bits.words(literals.size())];
        for (int literal = 0; literal < literals.size(); literal++) {
            if (literals.get(literal).fact() == fact && isNaming(literals.get(literal))) {
                add(literal, ((Test.Has) literals.get(literal).test()).any());
            }
        }
    }

    static boolean isNaming(Literal literal) {
        return literal.test() instanceof Test.Has && !literal.negated();
    }

    private void add(int literal, Iterable<Token> words) {
        Bits.set(all, literal);
        words.forEach(word -> Bits.set(naming.computeIfAbsent(word, _ -> new long[all.length]), literal));
    }

    /** Notes which of the literals hold, and which a question could decide. */
    void take(Reading reading, long[] notYet, Outcome outcome) {
        boolean said = reading.state().fires() && !reading.which().isEmpty();
        boolean asks = !said && reading.state() != State.NO;
        for (int word = 0; word < all.length; word++) {
            outcome.holds[word] &= ~all[word];
            outcome.open[word] = (outcome.open[word] & ~all[word]) | (asks ? all[word] & ~notYet[word] : 0);
        }
        if (said) {
            reading.which().forEach(named -> hold(named, outcome));
        }
    }

    private void hold(Token named, Outcome outcome) {
        long[] literals = naming.get(named);
        if (literals != null) {
            for (int word = 0; word < all.length; word++) {
                outcome.holds[word] |= literals[word];
            }
        }
    }
}
