package org.filiform.knowledge.visit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;

/**
 * What to do when something is wrong, short enough to be read with a needle in the hand.
 *
 * @param id its name in the pack
 * @param name its name
 * @param lookFor by what it is known
 * @param steps what to do, in this order
 * @param emergency when to call for emergency help
 * @param record what to write down
 */
public record Card(
        Token id,
        String name,
        List<Sentence> lookFor,
        List<Step> steps,
        List<Sentence> emergency,
        List<Sentence> record)
        implements Identified<Token> {

    public Card {
        lookFor = List.copyOf(lookFor);
        steps = List.copyOf(steps);
        emergency = List.copyOf(emergency);
        record = List.copyOf(record);
    }

    /**
     * One thing to do, in at most twelve words.
     *
     * @param sentence what, and who says so
     * @param weight the body weight for which alone it holds
     */
    public record Step(Sentence sentence, Optional<Weight> weight) {

        /** Whether it is told for a body weight in kilograms, or for one that is not known. */
        public boolean isFor(Optional<BigDecimal> kilograms) {
            return weight.map(only -> only.holds(kilograms)).orElse(true);
        }
    }

    /** A body weight. The sources say over and under 70 kg and leave exactly 70 kg open: then both hold. */
    public enum Weight {
        /** For a fixed dose. It is told with its weight beside it while the weight is not known. */
        OVER_70_KG,
        /** For a dose by the kilogram, which nobody can work out while the weight is not known. */
        UNDER_70_KG;

        private static final BigDecimal BORDER_KG = BigDecimal.valueOf(70);

        boolean holds(Optional<BigDecimal> kilograms) {
            return switch (this) {
                case OVER_70_KG -> kilograms.isEmpty() || kilograms.get().compareTo(BORDER_KG) >= 0;
                case UNDER_70_KG -> kilograms.isPresent() && kilograms.get().compareTo(BORDER_KG) <= 0;
            };
        }
    }
}
