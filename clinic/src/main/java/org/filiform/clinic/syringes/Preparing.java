package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.knowledge.injectate.Injectates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was prepared, weighed and justified, or says why not. One at a time at a visit. */
@Component
class Preparing {

    private static final String OTHER = "FIL-7798";
    private static final String NO_INJECTION = "FIL-7799";
    /** Where no pack says what is plausible, nothing is. */
    private static final Millilitres NO_VOLUME = Millilitres.NONE;
    /** Of a child any weight may be; the most still holds. */
    private static final Kilograms LEAST_OF_CHILD = Kilograms.of("0.1");

    private static final int LONGEST_WHY = 1500;

    private final Visits visits;
    private final VisitPapers papers;
    private final Checks checks;
    private final Dosages dosages;
    private final Syringes syringes;
    private final Weights weights;
    private final Doses doses;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    Preparing(
            Visits visits,
            VisitPapers papers,
            Checks checks,
            Dosages dosages,
            Syringes syringes,
            Weights weights,
            Doses doses,
            Rules rules,
            Trail trail,
            Clock clock) {
        this.visits = visits;
        this.papers = papers;
        this.checks = checks;
        this.dosages = dosages;
        this.syringes = syringes;
        this.weights = weights;
        this.doses = doses;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** Prepares a syringe. False where something speaks against it: then the form says what. */
    @Transactional
    public boolean prepare(Client client, Visit visit, SyringeForm form, Whoever who) {
        Visit held = visits.hold(visit.id());
        if (syringes.isKnown(held, form.request())) {
            return true;
        }
        Optional<Plan> plan = papers.plan(held.id())
                .map(Written::paper)
                .filter(made -> !made.drugs().isEmpty());
        Optional<Dosage> dosage = dosages.of(held);
        if (!held.isOpen() || plan.isEmpty() || dosage.isEmpty()) {
            form.fault(Fault.of("drug.0", NO_INJECTION, "syringe.fault.no-injection"));
        } else {
            prepare(new Checks.For(client, held, plan.get(), who), form, dosage.get());
        }
        refuse(held, form);
        return form.faults().isEmpty();
    }

    private void prepare(Checks.For whom, SyringeForm form, Dosage dosage) {
        Millilitres most = injectates().mostVolume().orElse(NO_VOLUME);
        Map<Integer, Part> parts = form.read(dosage.dosing().formulary(), most);
        if (!form.faults().isEmpty()) {
            return;
        }
        boolean hasDirection = form.direction()
                .filter(direction -> !direction.on().isAfter(LocalDate.now(clock)))
                .isPresent();
        checks.against(whom, parts, hasDirection, dosage).forEach(form::fault);
        if (form.faults().isEmpty()) {
            keep(whom, form, drawn(whom.who(), parts, form));
        }
    }

    private void keep(Checks.For whom, SyringeForm form, List<PreparedSyringe.Drawn> drawn) {
        Optional<SyringeId> id = form.id();
        boolean isKept = id.isPresent() && syringes.add(whom.visit(), id.get(), drawn, form.request(), whom.who());
        if (!isKept) {
            form.fault(Fault.of("drug.0", OTHER, "syringe.fault.other"));
        }
    }

    private List<PreparedSyringe.Drawn> drawn(Whoever who, Map<Integer, Part> parts, SyringeForm form) {
        List<PreparedSyringe.Drawn> drawn = new ArrayList<>();
        for (Part part : parts.values()) {
            Authority route = checks.authority(
                            who, part.drug(), form.direction().isPresent())
                    .orElseThrow();
            drawn.add(new PreparedSyringe.Drawn(
                    part, route, route == Authority.PSD ? form.direction() : Optional.empty()));
        }
        return drawn;
    }

    private void refuse(Visit visit, TypedForm form) {
        if (!form.faults().isEmpty()) {
            trail.refused("syringe.prepared", visit.client().value(), codes(form));
        }
    }

    private static String codes(TypedForm form) {
        return form.faults().stream().map(Fault::code).distinct().collect(Collectors.joining(", "));
    }

    /** Keeps what was weighed and judged. */
    @Transactional
    public boolean weigh(Client client, Visit visit, WeightForm form, Whoever who) {
        Visit held = visits.hold(visit.id());
        Optional<WeightForm.Said> said = injectates().mostWeight().flatMap(most -> form.read(least(client), most));
        if (!held.isOpen()) {
            form.fault(Fault.of("weight", NO_INJECTION, "syringe.fault.no-injection"));
        }
        if (said.isEmpty() || !form.faults().isEmpty()) {
            trail.refused("syringe.weighed", held.client().value(), codes(form));
            return false;
        }
        weights.add(held, said.get(), form.request(), who);
        return true;
    }

    private Kilograms least(Client client) {
        Optional<Integer> adultFrom =
                dosages.formulary().map(formulary -> formulary.weights().adultFromYears());
        boolean isChild = client.age(LocalDate.now(clock))
                .filter(age -> adultFrom.filter(adult -> age < adult).isPresent())
                .isPresent();
        return isChild ? LEAST_OF_CHILD : injectates().leastWeightOfAdult().orElse(LEAST_OF_CHILD);
    }

    /** Keeps why. It may be said when the visit is over, too. */
    @Transactional
    public boolean justify(Visit visit, Map<String, List<String>> typed, Whoever who) {
        Visit held = visits.hold(visit.id());
        TypedForm form = new SyringeForm(typed);
        String why = form.text("why");
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            trail.refused("syringe.justified", held.client().value(), "no reason");
            return false;
        }
        return doses.justify(held, why, form.request(), who) || doses.of(held).isSettled();
    }

    private Injectates injectates() {
        return rules.pack().injectates();
    }
}
