package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filiform.clinic.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes serve one database, having started at the same moment on nothing; in the end one of them is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTest {

    private static final String STAFF = "ida.brandt@demo.invalid";
    private static final int LETTERS = 10;

    private Path folder;

    private TestDatabase database;
    private RunningClinic one;
    private RunningClinic other;

    @BeforeAll
    void both_start_at_once(@TempDir Path temporary) throws Exception, InterruptedException {
        folder = temporary;
        database = TestDatabase.empty();
        String url = database.url() + "?user=" + database.user() + "&password=" + database.password();
        CompletableFuture<RunningClinic> first = CompletableFuture.supplyAsync(() -> started("one", url));
        CompletableFuture<RunningClinic> second = CompletableFuture.supplyAsync(() -> started("other", url));
        one = first.get();
        other = second.get();
    }

    private RunningClinic started(String name, String url) {
        try {
            return RunningClinic.start(folder.resolve(name), url);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void both_stop() {
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void each_step_of_the_tables_was_made_once_and_the_demonstration_too() {
        JdbcClient jdbc = JdbcClient.create(database.source());
        assertThat(jdbc.sql("select version from flyway_schema_history where version is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select name from client").query(String.class).list())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void a_session_of_one_is_a_session_of_the_other() throws Exception, InterruptedException {
        Outsider staff = new Outsider(one.address());
        staff.become(STAFF);
        String client = staff.walkIn("Seen by both");

        assertThat(staff.at(other.address()).get(client + "/edit")).contains("Seen by both");
        assertThat(new Outsider(other.address()).open(client + "/edit").body()).doesNotContain("Seen by both");
    }

    @Test
    @Order(3)
    void of_two_who_edit_one_client_the_later_one_is_told() throws Exception, InterruptedException {
        Outsider here = new Outsider(one.address());
        here.become(STAFF);
        String client = here.walkIn("Edited by both");
        Outsider there = new Outsider(other.address());
        there.become(STAFF);
        String mine = here.get(client + "/edit");
        String theirs = there.get(client + "/edit");

        assertThat(here.save(client, mine, "Edited by both", "from here")).isTrue();
        assertThat(there.save(client, theirs, "Edited by both", "from there")).isFalse();
        assertThat(there.get(client + "/edit")).contains("from here").doesNotContain("from there");
    }

    @Test
    @Order(4)
    void each_letter_leaves_once() throws Exception, InterruptedException {
        JdbcClient jdbc = JdbcClient.create(database.source());
        jdbc.sql("insert into account (name, profession, mail, state, created_at) select 'Asker', '', 'asker' || n ||"
                        + " '@demo.invalid', 'ACTIVE', now() from generate_series(1, :many) n")
                .param("many", LETTERS)
                .update();
        long before = count(jdbc, "select count(*) from letter");
        long filesBefore = files();
        List<Thread> askers = IntStream.rangeClosed(1, LETTERS)
                .mapToObj(it -> Thread.ofVirtual().start(() -> forget(it % 2 == 0 ? one : other, it)))
                .toList();
        for (Thread asker : askers) {
            asker.join();
        }
        long end = System.nanoTime() + 60_000_000_000L;
        while (count(jdbc, "select count(*) from letter where state in ('WAITING', 'HANDING')") > 0
                && System.nanoTime() < end) {
            Thread.sleep(100);
        }

        assertThat(count(jdbc, "select count(*) from letter where state = 'SENT'") - before)
                .isEqualTo(LETTERS);
        assertThat(count(jdbc, "select count(distinct recipient) from letter where recipient like 'asker%'"))
                .isEqualTo(LETTERS);
        assertThat(files() - filesBefore).isEqualTo(LETTERS);
    }

    private void forget(RunningClinic clinic, int number) {
        try {
            Outsider somebody = new Outsider(clinic.address());
            somebody.post("/forgotten", somebody.token("/forgotten"), "&mail=asker" + number + "%40demo.invalid");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long files() throws IOException {
        long files = 0;
        for (String name : List.of("one", "other")) {
            Path outbox = folder.resolve(name).resolve("outbox");
            if (Files.isDirectory(outbox)) {
                try (Stream<Path> letters = Files.list(outbox)) {
                    files += letters.count();
                }
            }
        }
        return files;
    }

    @Test
    @Order(5)
    void when_one_is_killed_at_work_the_other_serves_on_and_nothing_is_missing()
            throws Exception, InterruptedException {
        Work work = new Work();
        String shared = Work.shared(one.address());
        Work.Shift here = work.begin(one.address(), 4, 2, shared);
        Work.Shift there = work.begin(other.address(), 4, 2, shared);
        Thread.sleep(3000);
        one.kill();
        int before = work.answered.size();
        Thread.sleep(2000);
        here.end();
        there.end();

        assertThat(work.answered).hasSizeGreaterThan(before);
        agree(work);
    }

    private void agree(Work work) throws SQLException {
        Ledgers.agree(work, database.source());
    }

    private long count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
