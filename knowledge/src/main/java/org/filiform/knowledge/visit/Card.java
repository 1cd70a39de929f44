package org.filiform.knowledge.visit;

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
     * @param weight the body weight for which alone it holds; then it is not done while the weight is not known
     */
    public record Step(Sentence sentence, Optional<Weight> weight) {}

    /** A body weight. The sources say over and under 70 kg, and leave exactly 70 kg open. */
    public enum Weight {
        OVER_70_KG,
        UNDER_70_KG
    }
}
