package org.filiform.clinic.aftercare;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;
import org.springframework.stereotype.Component;

/** Tells from plan and ledger what was done at a visit. */
@Component
class Treatments {

    private static final ModalityId NEEDLING = new ModalityId("dn");

    private final VisitPapers papers;
    private final Visits visits;
    private final Ledgers ledgers;
    private final Rules rules;

    Treatments(VisitPapers papers, Visits visits, Ledgers ledgers, Rules rules) {
        this.papers = papers;
        this.visits = visits;
        this.ledgers = ledgers;
        this.rules = rules;
    }

    Treated of(Visit visit) {
        Optional<Plan> plan = papers.plan(visit.id()).map(Written::paper);
        Ledger ledger = ledgers.of(visit.id());
        Set<Token> zones = zones(muscles(plan, ledger));
        Set<Token> drugs = pack().withGroups(plan.map(Plan::drugs).orElse(Set.of()));
        ModalityId modality = plan.map(Plan::modality).orElse(NEEDLING);
        return new Treated(
                modality,
                zones,
                drugs,
                pack().visit().risksOf(modality, zones, drugs).stream()
                        .map(Risk::id)
                        .collect(Collectors.toSet()),
                lastOut(ledger),
                visits.of(visit.client()).stream()
                        .noneMatch(other -> other.openedAt().isBefore(visit.openedAt())
                                && !ledgers.of(other.id()).insertions().isEmpty()),
                ledger.counts().inBody() > 0);
    }

    /** Those that were needled and those that were meant to be: a check too many is no harm. */
    private static Stream<Token> muscles(Optional<Plan> plan, Ledger ledger) {
        Stream<Token> needled =
                ledger.insertions().stream().map(each -> each.how().place().muscle());
        Stream<Token> planned =
                plan.stream().flatMap(made -> made.sites().stream()).map(Site::muscle);
        return Stream.concat(needled, planned);
    }

    private Set<Token> zones(Stream<Token> muscles) {
        return muscles.flatMap(muscle -> pack().visit().zoneOf(muscle).stream())
                .map(Zone::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From the last thing that was told of a needle, once none is in. */
    private static Optional<Instant> lastOut(Ledger ledger) {
        return ledger.counts().inBody() > 0 || ledger.insertions().isEmpty()
                ? Optional.empty()
                : ledger.effective().stream()
                        .filter(entry -> entry.operation() instanceof Operation.OfNeedle)
                        .map(Entry::at)
                        .max(Comparator.naturalOrder());
    }

    private Pack pack() {
        return rules.pack();
    }
}
