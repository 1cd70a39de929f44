package org.filiform.clinic.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Written;
import org.springframework.stereotype.Component;

/** What is missing between what was agreed to and what a visit plans. */
@Component
class Coverage {

    private final Consents consents;
    private final Proposals proposals;
    private final Signers signers;
    private final Clients clients;
    private final Visits visits;
    private final VisitPapers papers;
    private final Missing missing;
    private final Clock clock;

    Coverage(
            Consents consents,
            Proposals proposals,
            Signers signers,
            Clients clients,
            Visits visits,
            VisitPapers papers,
            Missing missing,
            Clock clock) {
        this.consents = consents;
        this.proposals = proposals;
        this.signers = signers;
        this.clients = clients;
        this.visits = visits;
        this.papers = papers;
        this.missing = missing;
        this.clock = clock;
    }

    /** Why a visit lacks a consent; empty where it has one. */
    List<Passage.Reason> missing(Visit visit) {
        Optional<Scope> scope = proposals.scope(visit);
        return scope.isEmpty() ? List.of(missing.plan(visit)) : missing(visit, scope.get());
    }

    private List<Passage.Reason> missing(Visit visit, Scope scope) {
        return counting(visit, scope).stream()
                .map(consent -> lacking(consent, visit, scope))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(none(visit, scope)));
    }

    /** Those about the same treatment on the same part of the body that were neither taken back nor refused since. */
    private List<Consent> counting(Visit visit, Scope scope) {
        Client client = clients.get(visit.client()).orElseThrow();
        Optional<Instant> refused = consents.refusedAt(visit.id());
        return about(visit, scope)
                .filter(Consent::counts)
                .filter(consent -> refused.filter(consent.at()::isBefore).isEmpty())
                .filter(consent -> signers.mayHaveSigned(consent, client))
                .toList();
    }

    private Stream<Consent> about(Visit visit, Scope scope) {
        return consents.of(visit.client()).stream()
                .filter(consent -> consent.scope().meets(scope));
    }

    private Passage.Reason none(Visit visit, Scope scope) {
        if (consents.refusedAt(visit.id()).isPresent()) {
            return missing.refused(visit);
        }
        List<Consent> about = about(visit, scope).toList();
        boolean takenBack = !about.isEmpty() && about.stream().noneMatch(Consent::counts);
        return takenBack
                ? missing.takenBack(visit)
                : about.isEmpty() ? missing.consent(visit) : missing.otherSigner(visit);
    }

    private List<Passage.Reason> lacking(Consent consent, Visit visit, Scope scope) {
        List<Passage.Reason> reasons = new ArrayList<>(beyond(consent, visit, scope));
        if (reasons.isEmpty() && !unexplained(consent, visit).isEmpty()) {
            reasons.add(missing.explained(visit, unexplained(consent, visit)));
        }
        return reasons;
    }

    /** What only a new signature gives. */
    private List<Passage.Reason> beyond(Consent consent, Visit visit, Scope scope) {
        List<Passage.Reason> reasons = new ArrayList<>();
        Scope more = scope.beyond(consent.scope());
        if (!more.isEmpty()) {
            reasons.add(missing.beyond(visit, more));
        }
        if (used(consent, visit) > consent.visits()) {
            reasons.add(missing.visits(visit, consent));
        }
        if (today().isAfter(consent.review())) {
            reasons.add(missing.review(visit, consent));
        }
        return reasons;
    }

    /** The consent that covers a visit, but perhaps for muscles inside its zones that nobody has explained yet. */
    Optional<Consent> covering(Visit visit) {
        return proposals
                .scope(visit)
                .flatMap(scope -> counting(visit, scope).stream()
                        .filter(consent -> beyond(consent, visit, scope).isEmpty())
                        .findFirst());
    }

    /** The muscles of a plan that were not explained when it was agreed to, or since. */
    Set<Site> unexplained(Consent consent, Visit visit) {
        Set<Site> sites = new LinkedHashSet<>();
        papers.plan(visit.id()).map(Written::paper).map(Plan::sites).ifPresent(sites::addAll);
        sites.removeAll(consent.sites());
        return sites;
    }

    /** How many visits of the course there were, this one among them; one that was left does not count. */
    private long used(Consent consent, Visit visit) {
        Instant first = visits.find(consent.visit()).map(Visit::openedAt).orElse(consent.at());
        return visits.of(visit.client()).stream()
                .filter(other ->
                        !other.openedAt().isBefore(first) && !other.openedAt().isAfter(visit.openedAt()))
                .filter(other ->
                        other.end().filter(end -> end.how() == Visit.How.LEFT).isEmpty())
                .filter(other -> isOf(consent, other))
                .count();
    }

    private boolean isOf(Consent consent, Visit visit) {
        return papers.plan(visit.id())
                .filter(plan ->
                        consent.scope().modalities().contains(plan.paper().modality()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
