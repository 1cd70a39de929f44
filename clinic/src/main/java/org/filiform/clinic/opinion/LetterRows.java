package org.filiform.clinic.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Life;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** DoctorLetters as rows, each part of them in one question to the database. */
@Component
class LetterRows {

    private final JdbcClient database;
    private final Clock clock;

    LetterRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those for which this holds of {@code l}, the newest first. */
    List<Letter> read(String which, UUID id) {
        List<Letter> bare = database.sql("""
                        select l.id, l.client_id, l.asked_name, l.asked_at, l.doctor, l.practice, l.mail, l.question,
                            l.agreed_by, l.remind_on
                        from opinion_letter l where %s order by l.asked_at desc, l.id desc""".formatted(which))
                .param("id", id)
                .query(this::letter)
                .list();
        return bare.isEmpty() ? bare : filled(bare, which, id);
    }

    private List<Letter> filled(List<Letter> bare, String which, UUID id) {
        Map<UUID, List<Letter.About>> about = parts(
                "a.letter_id, a.finding, a.title, a.fingerprint, a.life",
                "opinion_about a",
                "a.place",
                which,
                id,
                LetterRows::about);
        Map<UUID, List<LocalDate>> reminders = parts(
                "a.letter_id, a.day",
                "opinion_reminder a",
                "a.day",
                which,
                id,
                (row, _) -> row.getObject("day", LocalDate.class));
        Map<UUID, List<DoctorsAnswer>> answers = answers(which, id);
        Map<UUID, List<Letter.Closed>> closed = parts(
                "a.letter_id, a.closed_name, a.closed_at, a.why",
                "opinion_closed a",
                "a.closed_at",
                which,
                id,
                LetterRows::closed);
        return bare.stream()
                .map(letter -> filled(
                        letter,
                        of(about, letter.id().value()),
                        of(reminders, letter.id().value()),
                        of(answers, letter.id().value()),
                        of(closed, letter.id().value()).stream().findFirst()))
                .toList();
    }

    private static <T> List<T> of(Map<UUID, List<T>> parts, UUID letter) {
        return parts.getOrDefault(letter, List.of());
    }

    private <T> Map<UUID, List<T>> parts(
            String columns, String table, String order, String which, UUID id, RowMapper<T> mapper) {
        Map<UUID, List<T>> parts = new LinkedHashMap<>();
        database.sql("select %s from %s join opinion_letter l on l.id = a.letter_id where %s order by %s"
                        .formatted(columns, table, which, order))
                .param("id", id)
                .query(row -> {
                    UUID letter = row.getObject("letter_id", UUID.class);
                    parts.computeIfAbsent(letter, _ -> new ArrayList<>()).add(mapper.mapRow(row, 0));
                });
        return parts;
    }

    private Map<UUID, List<DoctorsAnswer>> answers(String which, UUID id) {
        Map<UUID, List<DoctorsAnswer.Opinion>> opinions = new LinkedHashMap<>();
        database.sql("""
                        select s.answer_id, s.finding, s.says, s.conditions from opinion_says s
                        join opinion_answer a on a.id = s.answer_id join opinion_letter l on l.id = a.letter_id
                        where %s order by s.finding""".formatted(which)).param("id", id).query(row -> {
            UUID answer = row.getObject("answer_id", UUID.class);
            opinions.computeIfAbsent(answer, _ -> new ArrayList<>()).add(opinion(row));
        });
        return parts(
                "a.letter_id, a.id, a.recorded_name, a.recorded_at, a.answered_by, a.way, a.answered_on, a.expires_on",
                "opinion_answer a",
                "a.recorded_at desc, a.id desc",
                which,
                id,
                (row, _) -> answer(row, opinions));
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("asked_name"),
                LocalDate.ofInstant(row.getTimestamp("asked_at").toInstant(), clock.getZone()),
                new Doctor(row.getString("doctor"), row.getString("practice"), row.getString("mail")),
                row.getString("question"),
                row.getString("agreed_by"),
                row.getObject("remind_on", LocalDate.class),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Letter filled(
            Letter bare,
            List<Letter.About> about,
            List<LocalDate> reminders,
            List<DoctorsAnswer> answers,
            Optional<Letter.Closed> closed) {
        return new Letter(
                bare.id(),
                bare.client(),
                bare.askedName(),
                bare.askedOn(),
                bare.doctor(),
                bare.question(),
                bare.agreedBy(),
                bare.remindOn(),
                about,
                reminders,
                answers,
                closed);
    }

    private static Letter.About about(ResultSet row, int number) throws SQLException {
        return new Letter.About(
                row.getString("finding"),
                row.getString("title"),
                row.getString("fingerprint"),
                Life.valueOf(row.getString("life")));
    }

    private static Letter.Closed closed(ResultSet row, int number) throws SQLException {
        return new Letter.Closed(
                row.getString("closed_name"), row.getTimestamp("closed_at").toInstant(), row.getString("why"));
    }

    private static DoctorsAnswer.Opinion opinion(ResultSet row) throws SQLException {
        return new DoctorsAnswer.Opinion(
                row.getString("finding"), Says.valueOf(row.getString("says")), row.getString("conditions"));
    }

    private static DoctorsAnswer answer(ResultSet row, Map<UUID, List<DoctorsAnswer.Opinion>> opinions)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DoctorsAnswer(
                id,
                row.getString("recorded_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("answered_by"),
                Way.valueOf(row.getString("way")),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                opinions.getOrDefault(id, List.of()));
    }
}
