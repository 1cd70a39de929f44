package org.filiform.clinic.needles;

import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Needling;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Side;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.springframework.stereotype.Component;

/** The words that the pack knows. An operation with another one is a fault of the device, and says nothing. */
@Component
class Vocabulary {

    private final Rules rules;

    Vocabulary(Rules rules) {
        this.rules = rules;
    }

    /**
     * Looks each word of an operation up.
     *
     * @throws Misread at the first that is not known
     */
    void check(Operation operation) {
        if (operation instanceof Operation.In in) {
            check(in.how());
        } else if (operation instanceof Operation.Reacted reacted) {
            require(reacted.card(), rules.pack().visit().cards().find(reacted.card()));
        }
    }

    private void check(Needling how) {
        Pack pack = rules.pack();
        Token name = how.place().muscle();
        Optional<Muscle> muscle = pack.muscles().find(name);
        require(name, muscle);
        require(how.place().region(), pack.regions().find(how.place().region()));
        how.techniques()
                .forEach(technique -> require(technique, pack.techniques().find(technique)));
        muscle.filter(known -> known.paired() == (how.place().side() == Side.MIDLINE))
                .ifPresent(known -> {
                    throw new Misread(Misread.UNKNOWN_WORD, "needles.misread.side", known.english());
                });
    }

    private static void require(Token word, Optional<?> meaning) {
        if (meaning.isEmpty()) {
            throw new Misread(Misread.UNKNOWN_WORD, "needles.misread.not-in-pack", word.value());
        }
    }
}
