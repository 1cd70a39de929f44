package org.filiform.clinic.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Texts that were sent to be read before a visit, who read them and what they want to ask. Only ever added to. */
@Component
public class Sendings {

    /** How long one may be read, as long as a link of a letter with questions. */
    static final Duration READABLE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** All that were sent to a client, the newest first. */
    public List<Sent> of(ClientId client) {
        return jdbc.sql("select * from consent_sent where client_id = ? order by id desc")
                .param(client.value())
                .query(this::sent)
                .list();
    }

    /** The one that may be read now: the newest, while it lasts. One that was sent before it is over. */
    public Optional<Sent> readable(ClientId client) {
        return of(client).stream().findFirst().filter(sent -> sent.until().isAfter(clock.instant()));
    }

    /** The one that an address names, if it may be read now. Any other one, like one that is none, is not found. */
    public Sent addressed(ClientId client, String sent) {
        return readable(client)
                .filter(newest -> SentId.read(sent).filter(newest.id()::equals).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Keeps what is sent.
     *
     * @param request made by the form, so that one that is sent twice counts once
     * @return which it is; empty where this request had sent it before
     */
    Optional<SentId> send(Visit visit, Proposal proposal, Sent.Way way, UUID request, Whoever by) {
        Optional<SentId> added = jdbc.sql(
                        "insert into consent_sent (client_id, visit_id, plan_id, request, way, modalities, zones, drugs, risks,"
                                + " findings, visits, review_on, language, content, content_hash, pack_hash, adoption_hash,"
                                + " is_private, sent_by, sent_name, sent_at, readable_until) values (:client, :visit, :plan, :request,"
                                + " :way, :modalities, :zones, :drugs, :risks, :findings, :visits, :review, :language, :content, :hash,"
                                + " :pack, :adoption, :private, :by, :byName, :now, :until) on conflict (request) do nothing"
                                + " returning id")
                .param("client", visit.client().value())
                .param("visit", visit.id().value())
                .param("plan", proposal.planId())
                .param("request", request)
                .param("way", way.name())
                .param("modalities", ConsentRows.words(proposal.scope().modalities()))
                .param("zones", ConsentRows.words(proposal.scope().zones()))
                .param("drugs", ConsentRows.words(proposal.scope().drugs()))
                .param("risks", ConsentRows.words(proposal.scope().risks()))
                .param("findings", ConsentRows.words(proposal.scope().findings()))
                .param("visits", proposal.plan().visits())
                .param("review", proposal.plan().review())
                .param("language", proposal.text().language())
                .param("content", TextJson.write(proposal.text()))
                .param("hash", proposal.version().hash())
                .param("pack", proposal.version().pack())
                .param("adoption", proposal.version().adoption())
                .param("private", proposal.isPrivate())
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("now", now())
                .param("until", now().plus(READABLE))
                .query(UUID.class)
                .optional()
                .map(SentId::new);
        added.ifPresent(_ -> trail.done("consent.sent", visit.client().value(), way.name()));
        return added;
    }

    /** Somebody says that they have read it. Said again it changes nothing. */
    @Transactional
    public void read(Sent sent, Sent.Reader reader) {
        int added = jdbc.sql("insert into consent_sent_read (sent_id, guardian_id, reader_name, read_at) values (:sent,"
                        + " :guardian, :name, :now) on conflict do nothing")
                .param("sent", sent.id().value())
                .param("guardian", reader.guardian().orElse(null))
                .param("name", reader.name())
                .param("now", now())
                .update();
        noted(added, "consent.sent-read", sent);
    }

    /** Keeps a question for whoever treats the client. The same form sent twice asks once. */
    @Transactional
    public void ask(Sent sent, Sent.Reader reader, String question, UUID request) {
        int added = jdbc.sql("insert into consent_sent_question (sent_id, request, guardian_id, asker_name, question,"
                        + " asked_at) values (:sent, :request, :guardian, :name, :question, :now)"
                        + " on conflict (request) do nothing")
                .param("sent", sent.id().value())
                .param("request", request)
                .param("guardian", reader.guardian().orElse(null))
                .param("name", reader.name())
                .param("question", question)
                .param("now", now())
                .update();
        noted(added, "consent.sent-asked", sent);
    }

    private void noted(int added, String action, Sent sent) {
        if (added > 0) {
            trail.done(action, sent.client().value(), sent.id().toString());
        }
    }

    private Sent sent(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return SentRows.sent(
                row,
                jdbc.sql("select * from consent_sent_read where sent_id = ? order by read_at")
                        .param(id)
                        .query(SentRows::reading)
                        .list(),
                jdbc.sql("select * from consent_sent_question where sent_id = ? order by id")
                        .param(id)
                        .query(SentRows::question)
                        .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
