package org.filiform.clinic.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What clients agreed to, refused and took back. Only ever added to. */
@Component
public class Consents {

    private static final int LONGEST_REASON = 1500;

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Trail trail;
    private final Clock clock;

    Consents(JdbcClient jdbc, Visits visits, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.trail = trail;
        this.clock = clock;
    }

    /** All of a client, the newest first, also those that were taken back. */
    public List<Consent> of(ClientId client) {
        return jdbc.sql(ConsentRows.ALL + "where c.client_id = ? order by c.id desc")
                .param(client.value())
                .query(ConsentRows::consent)
                .list();
    }

    /** The one that an address names. One of another client, like one that is none, is not found. */
    public Consent addressed(ClientId client, String consent) {
        return ConsentId.read(consent)
                .flatMap(id -> of(client).stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Keeps a signature.
     *
     * @param request made by the form, so that one that is sent twice counts once
     */
    void sign(Visit visit, Proposal proposal, Consent.Signature signature, UUID request, Whoever by) {
        int added = jdbc.sql(
                        "insert into consent (client_id, visit_id, request, modalities, zones, drugs, risks, findings,"
                                + " sites, visits, review_on, language, content, content_hash, pack_hash, adoption_hash, guardian_id,"
                                + " signed_name, drawing, said_back, interpreter, assent, explained_by, explained_name, signed_at)"
                                + " values (:client, :visit, :request, :modalities, :zones, :drugs, :risks, :findings, :sites,"
                                + " :visits, :review, :language, :content, :hash, :pack, :adoption, :guardian, :name, :drawing, :said,"
                                + " :interpreter, :assent, :by, :byName, :now) on conflict (request) do nothing")
                .param("client", visit.client().value())
                .param("visit", visit.id().value())
                .param("request", request)
                .param("modalities", ConsentRows.words(proposal.scope().modalities()))
                .param("zones", ConsentRows.words(proposal.scope().zones()))
                .param("drugs", ConsentRows.words(proposal.scope().drugs()))
                .param("risks", ConsentRows.words(proposal.scope().risks()))
                .param("findings", ConsentRows.words(proposal.scope().findings()))
                .param("sites", sites(proposal.plan().sites()))
                .param("visits", proposal.plan().visits())
                .param("review", proposal.plan().review())
                .param("language", proposal.text().language())
                .param("content", TextJson.write(proposal.text()))
                .param("hash", proposal.version().hash())
                .param("pack", proposal.version().pack())
                .param("adoption", proposal.version().adoption())
                .param("guardian", signature.guardian().orElse(null))
                .param("name", signature.name())
                .param("drawing", signature.drawing().map(Drawing::path).orElse(null))
                .param("said", signature.saidBack())
                .param("interpreter", signature.interpreter())
                .param("assent", signature.assent())
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("now", now())
                .update();
        noted(added, "consent.given", visit.client(), visit.id().toString());
    }

    /** Keeps that the client was asked and would rather not. */
    void refuse(Visit visit, Proposal proposal, String why, UUID request, Whoever by) {
        int added = jdbc.sql("insert into consent_refused (client_id, visit_id, request, modality, why, recorded_by,"
                        + " recorded_name, refused_at) values (:client, :visit, :request, :modality, :why, :by, :name, :now)"
                        + " on conflict (request) do nothing")
                .param("client", visit.client().value())
                .param("visit", visit.id().value())
                .param("request", request)
                .param("modality", proposal.plan().modality().value())
                .param("why", why)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now())
                .update();
        noted(added, "consent.refused", visit.client(), visit.id().toString());
    }

    /** When the client last said at a visit that they would rather not. */
    Optional<Instant> refusedAt(VisitId visit) {
        return jdbc.sql("select max(refused_at) from consent_refused where visit_id = ? having count(*) > 0")
                .param(visit.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Muscles inside a consented zone were explained, and agreed with one tap; each once. */
    void agreed(Visit visit, Consent consent, UUID plan, Collection<Site> sites, Whoever by) {
        int added = 0;
        for (String site : sites(sites)) {
            added += jdbc.sql(
                            "insert into consent_site (consent_id, site, visit_id, plan_id, agreed_by, agreed_name,"
                                    + " agreed_at) values (:consent, :site, :visit, :plan, :by, :name, :now) on conflict do nothing")
                    .param("consent", consent.id().value())
                    .param("site", site)
                    .param("visit", visit.id().value())
                    .param("plan", plan)
                    .param("by", by.account().value())
                    .param("name", by.name())
                    .param("now", now())
                    .update();
        }
        noted(added, "consent.muscle-agreed", visit.client(), visit.id().toString());
    }

    /**
     * Takes a consent back, and with it every other one about the same treatment on the same part of the body, so that none
     * of them goes on in its place. Whoever passes the gates of the visit at this moment comes before or after.
     */
    @Transactional
    public void withdraw(Consent consent, Consent.Voice voice, String reason, Whoever by) {
        String why = reason.strip()
                .substring(0, Math.min(LONGEST_REASON, reason.strip().length()));
        visits.current(consent.client()).ifPresent(visit -> visits.hold(visit.id()));
        int added = 0;
        for (Consent other : of(consent.client())) {
            if (other.id().equals(consent.id()) || other.scope().meets(consent.scope())) {
                added += withdrawOne(other, voice, why, by);
            }
        }
        noted(added, "consent.withdrawn", consent.client(), consent.id().toString());
    }

    private int withdrawOne(Consent consent, Consent.Voice voice, String why, Whoever by) {
        return jdbc.sql(
                        "insert into consent_withdrawn (consent_id, said_by, withdrawn_by, withdrawn_name, why, withdrawn_at)"
                                + " values (:consent, :voice, :by, :name, :why, :now) on conflict do nothing")
                .param("consent", consent.id().value())
                .param("voice", voice.name())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("why", why)
                .param("now", now())
                .update();
    }

    private void noted(int added, String action, ClientId client, String what) {
        if (added > 0) {
            trail.done(action, client.value(), what);
        }
    }

    private static String[] sites(Collection<Site> sites) {
        return sites.stream().map(ConsentRows::word).distinct().sorted().toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
