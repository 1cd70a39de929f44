package org.filiform.clinic.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which doctors are waited for, who answered, and whose opinion soon counts no more. */
@Component
public class OpinionsOut {

    /** So many days before it ends an opinion is listed. */
    static final int DAYS_BEFORE_THE_END = 14;

    private static final int DAYS_IN = 7;
    private static final int MOST_LISTED = 100;

    private static final String OUT = """
            select l.id, l.client_id, l.doctor, l.asked_at, l.remind_on, max(r.day) as reminded, count(r.day) as reminders
            from opinion_letter l left join opinion_reminder r on r.letter_id = l.id
            where not exists (select from opinion_answer a where a.letter_id = l.id)
              and not exists (select from opinion_closed c where c.letter_id = l.id)
            group by l.id order by l.asked_at""";

    /** Only the newest answer to a letter counts. */
    private static final String ANSWERED = """
            select l.id, l.client_id, a.answered_by, a.recorded_at, a.expires_on
            from opinion_answer a join opinion_letter l on l.id = a.letter_id
            where not exists (select from opinion_answer n where n.letter_id = a.letter_id
                    and (n.recorded_at, n.id) > (a.recorded_at, a.id))""";

    private static final String IN = ANSWERED + " and a.recorded_at >= :since order by a.recorded_at desc";

    private static final String ENDING = ANSWERED + """
             and a.expires_on between :today and :soon
             and exists (select from opinion_says s where s.answer_id = a.id and s.says in ('GO_ON', 'WITH_CONDITIONS'))
            order by a.expires_on""";

    private final JdbcClient database;
    private final Overrides overrides;
    private final Clients clients;
    private final CareTeam team;
    private final Clock clock;

    OpinionsOut(JdbcClient database, Overrides overrides, Clients clients, CareTeam team, Clock clock) {
        this.database = database;
        this.overrides = overrides;
        this.clients = clients;
        this.team = team;
        this.clock = clock;
    }

    /** The opinions of today about those whom somebody treats. */
    public Board board(AccountId viewer) {
        LocalDate today = LocalDate.now(clock);
        Predicate<ClientId> theirs = team.treatedBy(viewer);
        return new Board(own(out(today), theirs), own(in(today), theirs), own(ending(today), theirs));
    }

    private static List<Board.Line> own(List<Board.Line> lines, Predicate<ClientId> theirs) {
        return lines.stream()
                .filter(line -> theirs.test(line.client().id()))
                .limit(MOST_LISTED)
                .toList();
    }

    /** For those who answer for the rules: what is decided against them. */
    public Decided decided() {
        return overrides.open();
    }

    private List<Board.Line> out(LocalDate today) {
        List<Board.Line> lines = new ArrayList<>();
        database.sql(OUT).query((RowCallbackHandler) row -> {
            LocalDate remindOn = row.getObject("remind_on", LocalDate.class);
            Optional<LocalDate> reminded = Optional.ofNullable(row.getObject("reminded", LocalDate.class));
            boolean late = Letter.isLate(remindOn, reminded, today);
            long days = ChronoUnit.DAYS.between(day(row, "asked_at"), today);
            line(row, row.getString("doctor"), days, late, row.getInt("reminders"), remindOn)
                    .ifPresent(lines::add);
        });
        lines.sort((one, other) -> Boolean.compare(other.late(), one.late()));
        return lines;
    }

    private List<Board.Line> in(LocalDate today) {
        List<Board.Line> lines = new ArrayList<>();
        Instant since = clock.instant().minus(DAYS_IN, ChronoUnit.DAYS);
        database.sql(IN).param("since", Timestamp.from(since)).query((RowCallbackHandler) row -> answered(
                        row, ChronoUnit.DAYS.between(day(row, "recorded_at"), today))
                .ifPresent(lines::add));
        return lines;
    }

    private List<Board.Line> ending(LocalDate today) {
        List<Board.Line> lines = new ArrayList<>();
        database.sql(ENDING)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_BEFORE_THE_END))
                .query((RowCallbackHandler) row -> answered(
                                row, ChronoUnit.DAYS.between(today, row.getObject("expires_on", LocalDate.class)))
                        .ifPresent(lines::add));
        return lines;
    }

    private Optional<Board.Line> answered(ResultSet row, long days) throws SQLException {
        return line(row, row.getString("answered_by"), days, false, 0, row.getObject("expires_on", LocalDate.class));
    }

    private Optional<Board.Line> line(
            ResultSet row, String doctor, long days, boolean late, int reminders, LocalDate until) throws SQLException {
        String letter = row.getString("id");
        return clients.get(new ClientId(row.getObject("client_id", UUID.class)))
                .map(client -> new Board.Line(client, letter, doctor, days, late, reminders, until));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), clock.getZone());
    }
}
