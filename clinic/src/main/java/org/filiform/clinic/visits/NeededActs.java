package org.filiform.clinic.visits;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.springframework.stereotype.Component;

/**
 * Which permitted acts a plan needs, as the pack's rules of eligibility word them (DN-A08, DN-L11, DN-L12, C6). Which muscle
 * needs which of them stands in the pack.
 */
@Component
public class NeededActs {

    private static final ModalityId INJECTION = new ModalityId("tpi");
    private static final Token SUPERFICIAL = new Token("superficial");

    private final Rules rules;

    NeededActs(Rules rules) {
        this.rules = rules;
    }

    /** The acts that whoever carries out a plan must hold on the day. */
    public Set<PermittedAct> of(Plan plan) {
        Set<PermittedAct> acts = ofPlaces(muscles(plan), isDeep(plan));
        if (plan.techniques().contains(new Token("electrical-stimulation"))) {
            acts.add(PermittedAct.NEEDLES_WITH_CURRENT);
        }
        acts.addAll(ofDrugs(plan.drugs()));
        return acts;
    }

    /**
     * The acts for needling muscles. An adopted pack from before these were data names none: then the one that came with the program
     * does, so that an update keeps nobody from what they are permitted.
     *
     * @param muscles which
     * @param deep whether the needle enters them
     */
    public Set<PermittedAct> ofPlaces(Collection<Token> muscles, boolean deep) {
        Pack naming = pack().anatomy().limits().namesActs() ? pack() : rules.shipped();
        return naming.actsFor(muscles, deep);
    }

    private Set<PermittedAct> ofDrugs(Set<Token> drugs) {
        Set<PermittedAct> acts = EnumSet.noneOf(PermittedAct.class);
        if (meets(drugs, "local-anaesthetic")) {
            acts.add(PermittedAct.LOCAL_ANAESTHETIC);
        }
        if (meets(drugs, "corticosteroid")) {
            acts.add(PermittedAct.STEROID);
        }
        if (drugs.contains(new Token("botulinum-toxin"))) {
            acts.add(PermittedAct.BOTULINUM);
        }
        return acts;
    }

    /** An injection enters the muscle, and so does all that is not said to be superficial. */
    static boolean isDeep(Plan plan) {
        return plan.modality().equals(INJECTION) || !plan.techniques().contains(SUPERFICIAL);
    }

    private static Set<Token> muscles(Plan plan) {
        return plan.sites().stream().map(Site::muscle).collect(Collectors.toSet());
    }

    private boolean meets(Set<Token> drugs, String group) {
        return pack().expandDrugs(Set.of(new Token(group))).stream().anyMatch(drugs::contains);
    }

    private Pack pack() {
        return rules.pack();
    }
}
