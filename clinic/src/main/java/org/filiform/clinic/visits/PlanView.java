package org.filiform.clinic.visits;

import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.fact.FactEntry;

/**
 * What a plan means for this person, for the page on which it is made.
 *
 * @param choices the treatments side by side
 * @param questions what the plan raises and a yes or no answers
 * @param elsewhere how many questions of the plan stay open elsewhere
 * @param cautions what was found about it and needs care, in words
 * @param acts which permitted acts it needs
 * @param lacks which of these whoever looks does not hold
 */
public record PlanView(
        List<Choice> choices,
        List<FactEntry> questions,
        long elsewhere,
        List<Caution> cautions,
        Set<PermittedAct> acts,
        List<Passage.Reason> lacks) {

    public PlanView {
        choices = List.copyOf(choices);
        questions = List.copyOf(questions);
        cautions = List.copyOf(cautions);
        lacks = List.copyOf(lacks);
    }

    /**
     * A treatment as it stands for this person. It is a comparison and no score.
     *
     * @param id of the treatment
     * @param name of it
     * @param kind how its verdict looks
     * @param verdict its verdict in words
     * @param reason whether there is a reason to, in words
     * @param evidence the figures behind that
     * @param horizon how soon and how long
     * @param costs what it costs: soreness, driving, staying
     * @param mark how far the evidence was checked, in words
     * @param disc how that looks
     */
    public record Choice(
            String id,
            String name,
            String kind,
            String verdict,
            String reason,
            String evidence,
            String horizon,
            List<String> costs,
            String mark,
            String disc) {}

    /**
     * Something to take care of.
     *
     * @param title in a few words
     * @param kind how its verdict looks
     * @param words what to do
     * @param rule by which it is said; empty for a contradiction
     * @param isBlocking whether it keeps the needle out, and nobody who may has decided otherwise
     * @param overriddenBy who may decide otherwise, in words; empty where nobody may
     */
    public record Caution(
            String title, String kind, String words, String rule, boolean isBlocking, String overriddenBy) {}
}
