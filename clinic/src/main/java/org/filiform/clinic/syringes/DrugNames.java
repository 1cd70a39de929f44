package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.injectate.Part;
import org.filiform.knowledge.treatment.Drug;
import org.springframework.stereotype.Component;

/** Drugs and syringes in words. */
@Component
class DrugNames {

    private final Rules rules;

    DrugNames(Rules rules) {
        this.rules = rules;
    }

    /** Its name in the pack; a word that is none stays as it is. */
    String of(Token drug) {
        return rules.pack()
                .drugs()
                .find(drug)
                .map(Drug::name)
                .orElseGet(() -> drug.value().replace('-', ' '));
    }

    /** Whether there is nothing in it to count. */
    boolean isSaline(Token drug) {
        return rules.pack().injectates().agents().stream()
                .anyMatch(agent -> agent.id().equals(drug) && agent.kind() == Agent.Kind.SALINE);
    }

    /** What is in a syringe, such as {@code Lidocaine (lignocaine) 10 mg/mL + Saline 0.9 %}. */
    String of(PreparedSyringe syringe) {
        return syringe.drawn().stream().map(drawn -> of(drawn.part())).collect(Collectors.joining(" + "));
    }

    String of(Part part) {
        Optional<String> strength = part.concentration().map(each -> " " + each);
        return of(part.drug()) + strength.orElse("");
    }

    /** What was given without a limit that is known. */
    List<String> without(List<Load> loads) {
        return loads.stream()
                .filter(Load.Unknown.class::isInstance)
                .flatMap(load -> ((Load.Unknown) load).without().stream())
                .map(missing -> of(missing.drug()))
                .distinct()
                .toList();
    }
}
