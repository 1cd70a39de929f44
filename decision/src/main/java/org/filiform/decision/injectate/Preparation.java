package org.filiform.decision.injectate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Refusal.Reason;

/**
 * A syringe, for somebody, on a day: is there anything against giving from it?
 *
 * @param syringe what was, or is to be, drawn
 * @param routes the legal route of each drug
 * @param ageYears completed years
 * @param allergies drugs, classes and wider names that are not tolerated; empty where nobody knows
 * @param earlier what was given before this visit
 * @param today the day in the clinic's zone
 * @param now the moment
 */
public record Preparation(
        Syringe syringe,
        Map<Token, Route> routes,
        Optional<Integer> ageYears,
        Optional<Set<Token>> allergies,
        List<Given> earlier,
        LocalDate today,
        Instant now) {

    public Preparation {
        routes = Map.copyOf(routes);
        allergies = allergies.map(Set::copyOf);
        earlier = List.copyOf(earlier);
    }

    /** All that speaks against it, part by part in the order of the syringe; none if it may be given. */
    public List<Refusal> refusals(Formulary formulary) {
        List<Refusal> refusals = new ArrayList<>();
        for (Part part : syringe.parts()) {
            reasons(part, formulary).stream()
                    .map(reason -> new Refusal(reason, part.drug()))
                    .filter(refusal -> !refusals.contains(refusal))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private List<Reason> reasons(Part part, Formulary formulary) {
        List<Reason> reasons = new ArrayList<>();
        route(part, formulary).ifPresent(reasons::add);
        expiry(part).ifPresent(reasons::add);
        if (part.concentration().isEmpty() && !isSaline(part.drug(), formulary)) {
            reasons.add(Reason.STRENGTH_NOT_NOTED);
        }
        if (part.lot().filter(lot -> !lot.isBlank()).isEmpty()) {
            reasons.add(Reason.LOT_NOT_NOTED);
        }
        formulary
                .agent(part.drug())
                .ifPresentOrElse(
                        agent -> reasons.addAll(person(agent, formulary)), () -> reasons.add(Reason.DRUG_NOT_LISTED));
        return reasons;
    }

    private List<Reason> person(Agent agent, Formulary formulary) {
        List<Reason> reasons = new ArrayList<>();
        allergy(agent).ifPresent(reasons::add);
        age(agent, formulary).ifPresent(reasons::add);
        if (formulary.spacings().stream().anyMatch(spacing -> isTooSoon(agent, spacing))) {
            reasons.add(Reason.TOO_SOON);
        }
        return reasons;
    }

    private Optional<Reason> route(Part part, Formulary formulary) {
        Route route = routes.get(part.drug());
        if (route == null) {
            return Optional.of(Reason.NO_AUTHORITY);
        }
        if (!route.coversThisPatient()) {
            return Optional.of(Reason.DIRECTION_NAMES_ANOTHER);
        }
        return route.authority() == Authority.PGD && isMixture(formulary)
                ? Optional.of(Reason.MIXED_UNDER_GROUP_DIRECTION)
                : Optional.empty();
    }

    /** Whether two drugs are together; saline only dilutes. */
    private boolean isMixture(Formulary formulary) {
        return syringe.parts().stream()
                        .map(Part::drug)
                        .filter(drug -> !isSaline(drug, formulary))
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isSaline(Token drug, Formulary formulary) {
        return formulary
                .agent(drug)
                .filter(agent -> agent.kind() == Agent.Kind.SALINE)
                .isPresent();
    }

    private Optional<Reason> expiry(Part part) {
        if (part.lastDay().isEmpty()) {
            return Optional.of(Reason.EXPIRY_NOT_NOTED);
        }
        return today.isAfter(part.lastDay().get()) ? Optional.of(Reason.EXPIRED) : Optional.empty();
    }

    private Optional<Reason> allergy(Agent agent) {
        if (allergies.isEmpty()) {
            return Optional.of(Reason.ALLERGIES_NOT_KNOWN);
        }
        if (allergies.get().contains(agent.drug())) {
            return Optional.of(Reason.ALLERGY_TO_DRUG);
        }
        return agent.families().stream().anyMatch(allergies.get()::contains)
                ? Optional.of(Reason.ALLERGY_TO_CLASS)
                : Optional.empty();
    }

    private Optional<Reason> age(Agent agent, Formulary formulary) {
        return formulary.minimumAges().stream()
                .filter(minimum -> minimum.drug().equals(agent.drug()))
                .flatMap(minimum -> age(minimum).stream())
                .findFirst();
    }

    private Optional<Reason> age(MinimumAge minimum) {
        if (ageYears.isEmpty()) {
            return Optional.of(Reason.AGE_NOT_KNOWN);
        }
        return ageYears.get() < minimum.years() ? Optional.of(Reason.TOO_YOUNG) : Optional.empty();
    }

    private boolean isTooSoon(Agent agent, Spacing spacing) {
        Instant since = now.minus(spacing.apart());
        return spacing.drug().equals(agent.drug())
                && earlier.stream()
                        .filter(given -> given.drug().equals(agent.drug()))
                        .anyMatch(given -> given.at().isAfter(since));
    }
}
