package org.filiform.clinic.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;

/**
 * What is going to be done.
 *
 * @param modality which treatment
 * @param complaint the complaint of the pack that it is for; empty where none fits
 * @param why why this treatment, in the words of who chose it
 * @param position how the client lies or sits
 * @param sites which muscles, each of a side
 * @param marked regions that were marked by hand, for muscles of which the pack does not know where they are needled
 * @param techniques ways of needling
 * @param needles such as {@code 0.25 × 40 mm}, the usual one first
 * @param drugs what is going to be injected; empty for dry needling
 * @param visits how many are planned
 * @param review the day on which the course is looked at again
 * @param answers what the examiner answers about this plan, by question
 */
public record Plan(
        ModalityId modality,
        String complaint,
        String why,
        String position,
        List<Site> sites,
        Set<Token> marked,
        Set<Token> techniques,
        List<String> needles,
        Set<Token> drugs,
        int visits,
        LocalDate review,
        Map<FactId, Boolean> answers)
        implements Paper {

    public Plan {
        sites = List.copyOf(sites);
        marked = Set.copyOf(marked);
        techniques = Set.copyOf(techniques);
        needles = List.copyOf(needles);
        drugs = Set.copyOf(drugs);
        answers = Map.copyOf(answers);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("A plan names a muscle");
        }
    }

    /** The same with other answers. */
    public Plan with(Map<FactId, Boolean> answers) {
        return new Plan(
                modality, complaint, why, position, sites, marked, techniques, needles, drugs, visits, review, answers);
    }

    /** The same for another day: with nothing that was examined, and a review day that is not over. */
    Plan again(LocalDate today) {
        LocalDate next = review.isBefore(today) ? today : review;
        return new Plan(
                modality, complaint, why, position, sites, marked, techniques, needles, drugs, visits, next, Map.of());
    }

    /** The same with one more muscle. */
    public Plan with(Site site) {
        List<Site> more = new ArrayList<>(sites);
        more.add(site);
        return new Plan(
                modality, complaint, why, position, more, marked, techniques, needles, drugs, visits, review, answers);
    }
}
