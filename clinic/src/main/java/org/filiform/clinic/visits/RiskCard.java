package org.filiform.clinic.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.fact.FactEntry;

/**
 * What a needle in one muscle may meet, for this person and for whoever holds it. It shows what was measured and never how
 * deep to go.
 *
 * @param site which muscle
 * @param name what it is called
 * @param structures what lies at risk, the weightiest first
 * @param own what this client's own findings add there
 * @param positioning what they add to how the client lies or sits
 * @param acts which acts it needs
 * @param asks what the plan asks about it
 * @param isPlanned whether it is in the plan that is kept, so that the questions can be answered here
 */
public record RiskCard(
        Site site,
        String name,
        List<Structure> structures,
        List<PlanView.Caution> own,
        List<String> positioning,
        List<Act> acts,
        List<FactEntry> asks,
        boolean isPlanned) {

    public RiskCard {
        structures = List.copyOf(structures);
        own = List.copyOf(own);
        positioning = List.copyOf(positioning);
        acts = List.copyOf(acts);
        asks = List.copyOf(asks);
    }

    /** What the card is called in its page. */
    public String id() {
        return id(site);
    }

    static String id(Site site) {
        return "risk-" + site.code().replace('.', '-');
    }

    /**
     * A structure at risk.
     *
     * @param name which
     * @param sources who says so
     * @param mark how far that was checked, in words
     * @param disc how that looks
     */
    public record Structure(String name, String sources, String mark, String disc) {}

    /**
     * An act that it needs.
     *
     * @param act which
     * @param since the day from which whoever looks holds it; empty for who does not hold it today
     */
    public record Act(PermittedAct act, Optional<LocalDate> since) {}
}
