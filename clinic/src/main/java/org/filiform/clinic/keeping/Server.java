package org.filiform.clinic.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL: its version, whether it keeps what it acknowledges, who can listen, and its clock. */
final class Server {

    private static final int OLDEST = 180000;
    private static final Duration CLOCK_DIFFERS = Duration.ofSeconds(2);
    private static final Duration CLOCK_IS_WRONG = Duration.ofMinutes(1);
    private static final List<String> SAFETY =
            List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Clock clock;

    Server(DataSource source, Clock clock) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
    }

    List<Finding> examine() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.isValid(1);
        }
        return List.of(version(), settings(), line(), time());
    }

    private Finding version() {
        String version = setting("server_version");
        return Integer.parseInt(setting("server_version_num")) < OLDEST
                ? Finding.broken("PostgreSQL", version, "Use PostgreSQL 18 or newer.")
                : Finding.ok("PostgreSQL", version);
    }

    private Finding settings() {
        List<String> off = new ArrayList<>(SAFETY);
        off.removeIf(name -> !setting(name).equals("off"));
        if (off.isEmpty()) {
            return Finding.ok("safe on disk", String.join(", ", SAFETY) + " are on");
        }
        String says = String.join(", ", off) + " off";
        return off.equals(List.of("data_checksums"))
                ? Finding.look("safe on disk", says, "Switch it on with pg_checksums: a damaged disk then shows.")
                : Finding.broken("safe on disk", says, "Switch it on: what was acknowledged could be lost.");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private Finding line() {
        boolean here = jdbc.sql(
                        "select coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true)")
                .query(Boolean.class)
                .single();
        boolean encrypted = jdbc.sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                .query(Boolean.class)
                .single();
        if (here) {
            return Finding.ok("way to it", "on this machine");
        }
        return encrypted
                ? Finding.ok("way to it", "encrypted")
                : Finding.broken(
                        "way to it", "in clear text over a network", "Add sslmode=verify-full to the address.");
    }

    private Finding time() {
        Instant before = clock.instant();
        Instant theirs = jdbc.sql("select clock_timestamp()")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        Instant ours = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        return time(Duration.between(ours, theirs).abs());
    }

    static Finding time(Duration apart) {
        String says = apart.toMillis() + " ms from that of the database";
        String whatToDo = "Set both clocks by the network (NTP): expiry and audit go by them.";
        if (apart.compareTo(CLOCK_IS_WRONG) >= 0) {
            return Finding.broken("clock", says, whatToDo);
        }
        return apart.compareTo(CLOCK_DIFFERS) >= 0 ? Finding.look("clock", says, whatToDo) : Finding.ok("clock", says);
    }
}
