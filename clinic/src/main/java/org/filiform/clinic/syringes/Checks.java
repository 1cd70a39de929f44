package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.injectate.Preparation;
import org.filiform.decision.injectate.Refusal;
import org.filiform.decision.injectate.Route;
import org.filiform.decision.injectate.Syringe;
import org.springframework.stereotype.Component;

/** All that speaks against preparing a syringe for somebody now. */
@Component
class Checks {

    private static final String NOT_PLANNED = "FIL-7782";
    private static final String STEROID_YEAR = "FIL-7791";

    private final ClientAnswers answers;
    private final Bodies bodies;
    private final DrugRules rules;
    private final DrugNames names;
    private final Routes routes;
    private final Clock clock;

    Checks(ClientAnswers answers, Bodies bodies, DrugRules rules, DrugNames names, Routes routes, Clock clock) {
        this.answers = answers;
        this.bodies = bodies;
        this.rules = rules;
        this.names = names;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * Whose syringe it is to be.
     *
     * @param client for whom
     * @param visit at which visit
     * @param plan what is planned
     * @param who prepares it
     */
    record For(Client client, Visit visit, Plan plan, Whoever who) {}

    /** Everything at once, row by row. */
    List<Fault> against(For whom, Map<Integer, Part> parts, boolean hasDirection, Dosage dosage) {
        Formulary formulary = dosage.dosing().formulary();
        Screening screening = answers.deciding(whom.client());
        List<Fault> faults = new ArrayList<>(unplanned(whom.plan(), parts, formulary));
        preparation(whom, parts.values(), hasDirection, dosage, screening)
                .refusals(formulary)
                .forEach(refusal -> faults.add(fault(refusal, parts)));
        if (hasSteroid(parts.values(), formulary) && dosage.wouldSteroidBeOver(LocalDate.now(clock), clock.getZone())) {
            faults.add(Fault.of(
                    "drug.0",
                    STEROID_YEAR,
                    "syringe.fault.steroid-year",
                    dosage.year().days(),
                    dosage.steroidTimes()));
        }
        parts.forEach((row, part) -> faults.addAll(rules.against(whom, screening, part.drug(), "drug." + row)));
        return faults;
    }

    /** Saline beside a drug only thins it. */
    private List<Fault> unplanned(Plan plan, Map<Integer, Part> parts, Formulary formulary) {
        List<Fault> faults = new ArrayList<>();
        parts.forEach((row, part) -> {
            boolean isDiluent = parts.size() > 1 && isOf(Agent.Kind.SALINE, part, formulary);
            if (!isDiluent && !plan.drugs().contains(part.drug())) {
                faults.add(Fault.of("drug." + row, NOT_PLANNED, "syringe.fault.plan", names.of(part.drug())));
            }
        });
        return faults;
    }

    private Preparation preparation(
            For whom, Collection<Part> parts, boolean hasDirection, Dosage dosage, Screening screening) {
        Instant now = clock.instant();
        return new Preparation(
                new Syringe(List.copyOf(parts), now),
                routes(whom.who(), parts, hasDirection),
                whom.client().age(LocalDate.now(clock)),
                bodies.allergies(screening),
                dosage.elsewhere().stream()
                        .flatMap(dosed -> dosed.given().stream())
                        .toList(),
                LocalDate.now(clock),
                now);
    }

    private Map<Token, Route> routes(Whoever who, Collection<Part> parts, boolean hasDirection) {
        Map<Token, Route> all = new HashMap<>();
        parts.forEach(part -> authority(who, part.drug(), hasDirection)
                .ifPresent(authority -> all.put(part.drug(), new Route(authority, hasDirection))));
        return all;
    }

    Optional<Authority> authority(Whoever who, Token drug, boolean hasDirection) {
        return routes.of(who, drug, hasDirection);
    }

    private static boolean hasSteroid(Collection<Part> parts, Formulary formulary) {
        return parts.stream().anyMatch(part -> isOf(Agent.Kind.STEROID, part, formulary));
    }

    private static boolean isOf(Agent.Kind kind, Part part, Formulary formulary) {
        return formulary
                .agent(part.drug())
                .filter(agent -> agent.kind() == kind)
                .isPresent();
    }

    private Fault fault(Refusal refusal, Map<Integer, Part> parts) {
        int row = parts.entrySet().stream()
                .filter(part -> part.getValue().drug().equals(refusal.drug()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return Fault.of(
                field(refusal.reason()) + "." + row,
                code(refusal.reason()),
                "syringe.refusal." + refusal.reason(),
                names.of(refusal.drug()));
    }

    private static String field(Refusal.Reason reason) {
        return switch (reason) {
            case EXPIRED, EXPIRY_NOT_NOTED -> "expiry";
            case STRENGTH_NOT_NOTED -> "strength";
            case LOT_NOT_NOTED -> "lot";
            case DRUG_NOT_LISTED, NO_AUTHORITY, DIRECTION_NAMES_ANOTHER, MIXED_UNDER_GROUP_DIRECTION -> "drug";
            case ALLERGY_TO_DRUG, ALLERGY_TO_CLASS, ALLERGIES_NOT_KNOWN, TOO_YOUNG, AGE_NOT_KNOWN, TOO_SOON -> "drug";
        };
    }

    private static String code(Refusal.Reason reason) {
        return switch (reason) {
            case NO_AUTHORITY -> "FIL-7783";
            case DIRECTION_NAMES_ANOTHER -> "FIL-7784";
            case MIXED_UNDER_GROUP_DIRECTION -> "FIL-7785";
            case EXPIRED, EXPIRY_NOT_NOTED -> "FIL-7786";
            case LOT_NOT_NOTED, STRENGTH_NOT_NOTED -> "FIL-7787";
            case ALLERGY_TO_DRUG, ALLERGY_TO_CLASS, ALLERGIES_NOT_KNOWN -> "FIL-7788";
            case TOO_YOUNG, AGE_NOT_KNOWN -> "FIL-7789";
            case TOO_SOON -> "FIL-7790";
            case DRUG_NOT_LISTED -> "FIL-7793";
        };
    }
}
