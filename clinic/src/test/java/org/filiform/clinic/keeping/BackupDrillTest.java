package org.filiform.clinic.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.TestDatabase;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinic full of people is kept while somebody works in it, and brought back elsewhere, row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupDrillTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int LAST_PART_BYTES = 12_000;

    private Path folder;

    private RunningClinic clinic;
    private Path kept;

    @BeforeAll
    void a_clinic_is_kept(@TempDir Path temporary) {
        folder = temporary;
        clinic = RunningClinic.start("filiform.demo=true");
        kept = folder.resolve("kept.zip");
        new Backup(source(), CLOCK).to(kept);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private DataSource source() {
        return clinic.database().source();
    }

    @Test
    void every_row_comes_back_and_every_guard_stands() throws Exception, InterruptedException {
        TestDatabase target = TestDatabase.empty();
        Restore.Restored restored;
        try (BackupFile file = BackupFile.open(kept)) {
            restored = new Restore(target.source(), CLOCK).from(file);
        }

        Map<String, List<String>> before = rows(source());
        assertThat(before).hasSizeGreaterThan(10).containsKeys("client", "answer", "audit_entry", "adoption");
        assertThat(before.get("client")).hasSizeGreaterThan(5);
        assertThat(rows(target.source())).isEqualTo(before);
        assertThat(restored.rows()).isGreaterThan(100);
        assertThat(restored.audit()).isInstanceOf(AuditVerdict.Whole.class);
        assertThat(AuditVerifier.verify(target.source())).isInstanceOf(AuditVerdict.Whole.class);
        assertThat(shape(target.source())).isEqualTo(shape(source()));
    }

    @Test
    void it_shows_one_moment_while_people_work() throws Exception, InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        List<Thread> people = Stream.generate(() -> Thread.ofVirtual().start(() -> work(stop, written)))
                .limit(4)
                .toList();
        int before = written.get();
        Path file = folder.resolve("at-work.zip");
        while (written.get() < before + 20) {
            Thread.sleep(5);
        }
        new Backup(source(), CLOCK).to(file);
        int during = written.get();
        while (written.get() < during + 5) {
            Thread.sleep(5);
        }
        stop.set(true);
        for (Thread person : people) {
            person.join();
        }

        TestDatabase target = TestDatabase.empty();
        try (BackupFile backup = BackupFile.open(file)) {
            new Restore(target.source(), CLOCK).from(backup);
        }
        JdbcClient there = JdbcClient.create(target.source());
        long clients = there.sql("select count(*) from client where name like 'At work %'")
                .query(Long.class)
                .single();
        assertThat(clients).isBetween(20L, (long) during);
        assertThat(there.sql("""
                        select count(*) from client c join client_version v on v.client_id = c.id
                        join audit_entry a on a.client = c.id and a.action = 'drill' where c.name like 'At work %'""").query(Long.class).single())
                .as("each client with the version and the entry of the same transaction")
                .isEqualTo(clients);
        assertThat(there.sql("select count(*) from audit_entry where action = 'drill'")
                        .query(Long.class)
                        .single())
                .isEqualTo(clients);
    }

    private void work(AtomicBoolean stop, AtomicInteger written) {
        JdbcClient jdbc = clinic.bean(JdbcClient.class);
        Audit audit = clinic.bean(Audit.class);
        TransactionTemplate transaction = new TransactionTemplate(clinic.bean(PlatformTransactionManager.class));
        while (!stop.get()) {
            transaction.executeWithoutResult(_ -> {
                UUID id = UUID.randomUUID();
                jdbc.sql("insert into client (id, name) values (?, ?)")
                        .params(id, "At work " + id)
                        .update();
                jdbc.sql("insert into client_version (client_id, version, changed_by, content) values (?, 1, ?, '{}')")
                        .params(id, id)
                        .update();
                audit.record(AuditEntry.done(Optional.empty(), "drill", "").about(id));
            });
            written.incrementAndGet();
        }
    }

    @Test
    void the_audit_of_a_database_with_a_role_for_it_comes_back_as_well() throws Exception, InterruptedException {
        TestDatabase target = TestDatabase.empty(maker());
        try (BackupFile file = BackupFile.open(kept)) {
            new Restore(target.source(), CLOCK).from(file);
        }
        JdbcClient there = JdbcClient.create(target.source());
        assertThat(there.sql("select relowner::regrole::text from pg_class where relname = 'audit_entry'")
                        .query(String.class)
                        .single())
                .isEqualTo("filiform_audit");
        assertThat(rows(target.source())).isEqualTo(rows(source()));
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> target.run("insert into audit_head values (true, 1, ''::bytea)"))
                .withMessageContaining("permission denied");
        assertThat(AuditVerifier.verify(target.source())).isInstanceOf(AuditVerdict.Whole.class);
    }

    /** A role that may act as the owner of the audit. */
    private String maker() {
        TestDatabase any = TestDatabase.empty();
        any.asSuperuser(
                "do $$ begin if not exists (select from pg_roles where rolname = 'filiform_audit') then"
                        + " create role filiform_audit nologin; end if; end $$",
                "create role keeper_of_roles login password '" + any.password() + "'",
                "grant filiform_audit to keeper_of_roles with inherit false, set true");
        return "keeper_of_roles";
    }

    @Test
    void only_its_owner_can_read_it_and_nothing_else_is_left() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains(".part-"));
        }
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        byte[] before = Files.readAllBytes(kept);

        refused(KeepingFault.CANNOT_WRITE, () -> new Backup(source(), CLOCK).to(kept));
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
        refused(KeepingFault.CANNOT_WRITE, () -> new Backup(source(), CLOCK).to(folder.resolve("no/where.zip")));
    }

    @Test
    void nothing_is_brought_back_over_what_is_there() {
        try (BackupFile file = BackupFile.open(kept)) {
            refused(KeepingFault.NOT_EMPTY, () -> new Restore(source(), CLOCK).from(file));
        }
        refused(
                KeepingFault.NOTHING_THERE,
                () -> new Backup(TestDatabase.empty().source(), CLOCK).to(folder.resolve("nothing.zip")));
    }

    @Test
    void a_damaged_file_is_known_before_anything_is_written() throws IOException {
        byte[] whole = Files.readAllBytes(kept);
        long seed = Long.getLong("filiform.seed", 6205L);
        Random random = new Random(seed);
        Path damaged = folder.resolve("damaged.zip");
        int found = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = whole.clone();
            // Every other one hits the end, where the manifest stands: nothing but the zip's own sum vouches for it.
            int from = i % 2 == 0 ? 0 : bytes.length - LAST_PART_BYTES;
            int at = random.nextInt(from, bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(damaged, bytes);
            found += isRefusedOrTheSame(damaged, "seed " + seed + ", byte " + at);
        }
        for (int i = 0; i < 100; i++) {
            Files.write(damaged, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThatExceptionOfType(KeepingProblem.class).isThrownBy(() -> BackupFile.open(damaged));
        }
        assertThat(found).isGreaterThan(450);
    }

    /** A byte that says when an entry was written, for one, is nobody's loss. */
    private int isRefusedOrTheSame(Path damaged, String how) {
        try (BackupFile file = BackupFile.open(damaged);
                BackupFile whole = BackupFile.open(kept)) {
            assertThat(file.manifest()).as(how).isEqualTo(whole.manifest());
            return 0;
        } catch (KeepingProblem refused) {
            assertThat(refused.fault()).as(how).isIn(KeepingFault.DAMAGED, KeepingFault.FOREIGN);
            return 1;
        }
    }

    @Test
    void what_is_foreign_or_newer_is_told_apart() throws IOException {
        Path other = Files.writeString(folder.resolve("other.zip"), "PK, but something else entirely, of some length");
        refused(KeepingFault.FOREIGN, () -> BackupFile.open(other));
        refused(KeepingFault.FOREIGN, () -> BackupFile.open(Files.createFile(folder.resolve("empty.zip"))));
        refused(KeepingFault.NO_FILE, () -> BackupFile.open(folder.resolve("missing.zip")));
        refused(KeepingFault.NEWER_BACKUP, () -> BackupFile.open(Forged.with(kept, "\"form\":1", "\"form\":2")));
        refused(
                KeepingFault.NEWER_BACKUP,
                () -> restore(Forged.with(kept, "\"version\":\"500\"", "\"version\":\"99500\"")));
        refused(
                KeepingFault.OTHER_TABLES,
                () -> restore(Forged.with(kept, "\"version\":\"300\"", "\"version\":\"301\"")));
    }

    private void restore(Path file) {
        TestDatabase target = TestDatabase.empty();
        try (BackupFile backup = BackupFile.open(file)) {
            new Restore(target.source(), CLOCK).from(backup);
        } finally {
            assertThat(rows(target.source())).isEmpty();
        }
    }

    @Test
    void rows_that_do_not_fit_leave_an_empty_database() {
        Path forged = Forged.withRow(kept, "account_role", "00000000-0000-0000-0000-000000000001\tADMINISTRATOR\n");

        refused(KeepingFault.NOT_RESTORED, () -> restore(forged));
    }

    private void refused(KeepingFault fault, ThrowingCallable act) {
        assertThatExceptionOfType(KeepingProblem.class)
                .isThrownBy(act)
                .satisfies(problem -> assertThat(problem.fault()).isEqualTo(fault))
                .withMessageContaining(fault.code());
    }

    /** Every row of every table, but what keeping and bringing back wrote down about themselves. */
    private Map<String, List<String>> rows(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        and table_name not in ('flyway_schema_history', 'audit_head')""").query((row, _) -> row.getString(1)).list()) {
            String own = table.equals("audit_entry") ? " where action not like 'backup.%' and action <> 'drill'" : "";
            String work = table.equals("client") ? " where name not like 'At work %'" : "";
            String version = table.equals("client_version") ? " where content <> '{}'" : "";
            all.put(
                    table,
                    jdbc.sql("select t::text from " + table + " t" + own + work + version + " order by 1")
                            .query(String.class)
                            .list());
        }
        return all;
    }

    /** What stands around the rows. */
    private List<String> shape(DataSource source) {
        return JdbcClient.create(source)
                .sql("""
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'public'::regnamespace
                        union all
                        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select oid::regclass || ' ' || coalesce(relacl::text, '') from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
                        union all
                        select indexdef from pg_indexes where schemaname = 'public'
                        order by 1""")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
