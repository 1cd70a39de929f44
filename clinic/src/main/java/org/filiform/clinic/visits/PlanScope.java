package org.filiform.clinic.visits;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.springframework.stereotype.Component;

/** Which parts of an answer speak about a plan: its treatment, and of places, techniques and drugs those that are in it. */
@Component
public class PlanScope {

    private static final Token CURRENT = new Token("electrical-stimulation");

    private final Rules rules;
    private final PlanFacts facts;

    PlanScope(Rules rules, PlanFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /**
     * What was found about a treatment as it is planned, the weightiest first. What names no place, technique or drug is
     * about all of them.
     */
    public List<Finding> findings(Screening screening, Plan plan) {
        return answers(screening, plan)
                .flatMap(answer -> answer.findings().stream())
                .distinct()
                .filter(finding -> isAbout(finding, plan))
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }

    /** What is still to be asked about a treatment as it is planned, the most telling first. */
    public List<Question> questions(Screening screening, Plan plan) {
        return answers(screening, plan)
                .flatMap(answer -> answer.questions().stream())
                .distinct()
                .toList();
    }

    private Stream<Answer> answers(Screening screening, Plan plan) {
        return screening.answers().stream().filter(answer -> isOf(answer.modality(), plan));
    }

    /** Current is a technique with an answer of its own, which counts only where it is planned. */
    private boolean isOf(ModalityId modality, Plan plan) {
        return modality.equals(plan.modality())
                || (plan.techniques().contains(CURRENT)
                        && rules.pack()
                                .modalities()
                                .find(modality)
                                .flatMap(ModalityEntry::techniqueOf)
                                .filter(plan.modality()::equals)
                                .isPresent());
    }

    private boolean isAbout(Finding finding, Plan plan) {
        return switch (finding) {
            case Finding.Conflict _ -> true;
            case Finding.Fired fired ->
                switch (fired.scope()) {
                    case PERSON -> true;
                    case SITE -> meets(places(fired.sites()), places(plan));
                    case TECHNIQUE -> meets(Set.copyOf(fired.techniques()), plan.techniques());
                    case DRUG -> meets(rules.pack().expandDrugs(fired.drugs()), plan.drugs());
                };
        };
    }

    private static boolean meets(Collection<Token> meant, Set<Token> planned) {
        return meant.isEmpty() || meant.stream().anyMatch(planned::contains);
    }

    private Set<Token> places(Collection<Token> places) {
        return Stream.concat(rules.pack().expandRegions(places).stream(), rules.pack().expandMuscles(places).stream())
                .collect(Collectors.toSet());
    }

    private Set<Token> places(Plan plan) {
        return Stream.concat(facts.regions(plan).stream(), plan.sites().stream().map(Site::muscle))
                .collect(Collectors.toSet());
    }
}
