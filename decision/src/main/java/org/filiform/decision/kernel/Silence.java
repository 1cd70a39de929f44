package org.filiform.decision.kernel;

import java.util.stream.IntStream;
import org.filiform.decision.fact.Stage;

/**
 * What the rules that are not plain come to while nothing at all is known. Most of them still do once something is, so
 * the kernel tries again only those that ask a fact about which something was said.
 */
@SuppressWarnings("EnumOrdinal") // Stages are numbers here: their order is their meaning.
final class Silence {

    /** The rules, by a number of their own, and back. */
    final int[] rules;
    /** For each fact the rules that ask it, as bits over {@link #rules}; its first word is at its number times the words. */
    final long[] ofFact;

    final int words;
    /** Rules that fire although nothing is known; they are always tried. */
    final long[] firing;
    /** By stage the literals that each rule asks. */
    private final long[][] asked;

    Silence(CompiledRules compiled) {
        rules = IntStream.range(0, compiled.all.size())
                .filter(rule -> !compiled.isPlain[rule])
                .toArray();
        words = Bits.words(rules.length);
        ofFact = new long[compiled.facts.size() * words];
        firing = new long[words];
        asked = new long[Stage.values().length][rules.length * compiled.literalWords];
        for (int number = 0; number < rules.length; number++) {
            ask(number, compiled);
        }
    }

    private void ask(int number, CompiledRules compiled) {
        int rule = rules[number];
        for (int term = compiled.firstTerm[rule]; term < compiled.firstTerm[rule + 1]; term++) {
            if (compiled.holds(term, compiled.holdsInSilence)) {
                Bits.set(firing, number);
            }
            for (int literal = 0; literal < compiled.literals.length; literal++) {
                if (compiled.isIn(literal, term)) {
                    ofFact[compiled.factOfLiteral[literal] * words + (number >>> 6)] |= 1L << number;
                }
            }
        }
        for (Stage stage : Stage.values()) {
            long[] open = Bits.without(compiled.openInSilence, compiled.notYet[stage.ordinal()]);
            long[] into = asked[stage.ordinal()];
            compiled.gather(
                    rule, compiled.holdsInSilence, open, new long[compiled.literalWords], into, number * open.length);
        }
    }

    /** Literals that each of the rules asks at a stage; the first word of a rule is at its number times those of a mask. */
    long[] asked(Stage stage) {
        return asked[stage.ordinal()];
    }
}
