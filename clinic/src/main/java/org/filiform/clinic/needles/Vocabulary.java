package org.filiform.clinic.needles;

import java.util.List;
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

    private static final String UNKNOWN = "needles.misread.not-in-pack";

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
            rules.pack().visit().cards().find(reacted.card()).orElseThrow(() -> unknown(reacted.card()));
        }
    }

    private void check(Needling how) {
        Pack pack = rules.pack();
        Muscle muscle = pack.muscles()
                .find(how.place().muscle())
                .orElseThrow(() -> unknown(how.place().muscle()));
        if (muscle.paired() == (how.place().side() == Side.MIDLINE)) {
            throw new Misread(Misread.UNKNOWN_WORD, "needles.misread.side", muscle.english());
        }
        pack.regions()
                .find(how.place().region())
                .orElseThrow(() -> unknown(how.place().region()));
        List<Token> techniques = how.techniques();
        techniques.forEach(technique -> pack.techniques().find(technique).orElseThrow(() -> unknown(technique)));
    }

    private static Misread unknown(Token word) {
        return new Misread(Misread.UNKNOWN_WORD, UNKNOWN, word.value());
    }
}
