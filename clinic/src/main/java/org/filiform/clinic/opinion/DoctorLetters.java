package org.filiform.clinic.opinion;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Letters to doctors and what became of them. Everything is added; the database refuses anything else. */
@Component
class DoctorLetters {

    private final JdbcClient database;
    private final LetterRows rows;
    private final Scans scans;
    private final Trail trail;
    private final Clock clock;

    DoctorLetters(JdbcClient database, LetterRows rows, Scans scans, Trail trail, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.scans = scans;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A letter as it is made.
     *
     * @param request of the form, so that one form makes one letter
     * @param at when
     * @param agreedBy who said that the client agrees
     */
    record Made(
            UUID request,
            ClientId client,
            Instant at,
            Doctor doctor,
            String question,
            String agreedBy,
            LocalDate remindOn,
            List<Letter.About> about) {}

    /** Who does it. */
    record By(AccountId account, String name) {}

    /** Keeps a letter; the one that is there already, if the form was sent before. */
    @Transactional
    LetterId make(Made made, byte[] pdf, By by) {
        Optional<UUID> id = database.sql("""
                        insert into opinion_letter (request, client_id, asked_by, asked_name, asked_at, doctor, practice,
                            mail, question, agreed_by, remind_on, pdf, hash)
                        values (:request, :client, :by, :name, :at, :doctor, :practice, :mail, :question, :agreed, :remind,
                            :pdf, sha256(:pdf)) on conflict (request) do nothing returning id""")
                .param("request", made.request())
                .param("client", made.client().value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", Timestamp.from(made.at()))
                .param("doctor", made.doctor().name())
                .param("practice", made.doctor().practice())
                .param("mail", made.doctor().mail())
                .param("question", made.question())
                .param("agreed", made.agreedBy())
                .param("remind", made.remindOn())
                .param("pdf", pdf)
                .query(UUID.class)
                .optional();
        id.ifPresent(letter -> keep(letter, made));
        return new LetterId(id.orElseGet(() -> made(made.request())));
    }

    private void keep(UUID letter, Made made) {
        int place = 0;
        for (Letter.About about : made.about()) {
            database.sql(
                            "insert into opinion_about (letter_id, place, finding, title, fingerprint, life) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            letter,
                            place++,
                            about.finding(),
                            about.title(),
                            about.fingerprint(),
                            about.life().name())
                    .update();
        }
        trail.done("opinion.asked", made.client().value(), made.doctor().name() + "; agreed: " + made.agreedBy());
    }

    private UUID made(UUID request) {
        return database.sql("select id from opinion_letter where request = :request")
                .param("request", request)
                .query(UUID.class)
                .single();
    }

    /** Keeps a reminder of today; a second one on the same day is the first. */
    @Transactional
    void remind(Letter letter, byte[] pdf, By by) {
        int kept = database.sql("""
                        insert into opinion_reminder (letter_id, day, sent_by, sent_name, sent_at, pdf, hash)
                        values (:letter, :day, :by, :name, :at, :pdf, sha256(:pdf)) on conflict do nothing""")
                .param("letter", letter.id().value())
                .param("day", LocalDate.now(clock))
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", now())
                .param("pdf", pdf)
                .update();
        if (kept > 0) {
            trail.done(
                    "opinion.reminded", letter.client().value(), letter.doctor().name());
        }
    }

    /** Nobody waits for it any more. */
    @Transactional
    void close(Letter letter, String why, By by) {
        int kept = database.sql("""
                        insert into opinion_closed (letter_id, closed_by, closed_name, closed_at, why)
                        values (:letter, :by, :name, :at, :why) on conflict do nothing""")
                .param("letter", letter.id().value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", now())
                .param("why", why)
                .update();
        if (kept > 0) {
            trail.done("opinion.closed", letter.client().value(), why);
        }
    }

    /** Keeps an answer, and the paper that came with it, once, however often its form is sent. */
    @Transactional
    void answer(Letter letter, UUID request, DoctorsAnswer answer, boolean readBack, ScanFile paper, By by) {
        Optional<UUID> id = database.sql("""
                        insert into opinion_answer (request, letter_id, recorded_by, recorded_name, recorded_at,
                            answered_by, way, read_back, answered_on, expires_on)
                        values (:request, :letter, :by, :name, :at, :answered, :way, :back, :on, :until)
                        on conflict (request) do nothing returning id""")
                .param("request", request)
                .param("letter", letter.id().value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", Timestamp.from(answer.recordedAt()))
                .param("answered", answer.answeredBy())
                .param("way", answer.way().name())
                .param("back", readBack)
                .param("on", answer.answeredOn())
                .param("until", answer.expiresOn())
                .query(UUID.class)
                .optional();
        id.ifPresent(kept -> keep(kept, letter, answer));
        if (paper instanceof ScanFile.Paper scan) {
            scans.add(id.orElseGet(() -> answered(request)), letter.client(), scan, by);
        }
    }

    private UUID answered(UUID request) {
        return database.sql("select id from opinion_answer where request = :request")
                .param("request", request)
                .query(UUID.class)
                .single();
    }

    private void keep(UUID id, Letter letter, DoctorsAnswer answer) {
        for (DoctorsAnswer.Opinion opinion : answer.opinions()) {
            database.sql("insert into opinion_says (answer_id, finding, says, conditions) values (?, ?, ?, ?)")
                    .params(id, opinion.finding(), opinion.says().name(), opinion.conditions())
                    .update();
        }
        trail.done("opinion.answered", letter.client().value(), answer.answeredBy() + ", until " + answer.expiresOn());
    }

    /** All letters about a client, the newest first. */
    List<Letter> of(ClientId client) {
        return rows.read("l.client_id = :id", client.value());
    }

    Optional<Letter> find(LetterId id) {
        return rows.read("l.id = :id", id.value()).stream().findFirst();
    }

    /**
     * The letter that an address names, below its client.
     *
     * @throws ResponseStatusException 404 if there is none
     */
    Letter addressed(String client, String letter) {
        return LetterId.read(letter)
                .flatMap(this::find)
                .filter(found -> found.client().toString().equals(client))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** As it went out. */
    byte[] pdf(LetterId id) {
        return database.sql("select pdf from opinion_letter where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    /** A reminder as it went out. */
    Optional<byte[]> reminder(LetterId id, LocalDate day) {
        return database.sql("select pdf from opinion_reminder where letter_id = :id and day = :day")
                .param("id", id.value())
                .param("day", day)
                .query(byte[].class)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
