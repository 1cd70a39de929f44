package org.filiform.clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.filiform.clinic.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

    private static final int THREADS = 8;
    private static final int ENTRIES = 2000;

    @Test
    void anEmptyAuditIsWhole() {
        Chain chain = Chain.on(TestDatabase.migrated());

        assertThat(chain.verify()).isEqualTo(new AuditVerdict.Whole(0, new AuditHead(0, "00".repeat(32))));
    }

    @Test
    void eightThreadsWriteOneChainWithoutAFork() throws ExecutionException, InterruptedException {
        Chain chain = Chain.on(TestDatabase.migrated());
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<String>> work = IntStream.range(0, THREADS)
                    .<Callable<String>>mapToObj(thread -> () -> write(chain, new Random(thread)))
                    .toList();
            for (Future<String> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo("done");
            }
        }

        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> assertThat(whole.count()).isEqualTo(ENTRIES));
    }

    private static String write(Chain chain, Random random) {
        for (int i = 0; i < ENTRIES / THREADS; i++) {
            chain.audit().recordAlone(Chain.entry(random));
        }
        return "done";
    }

    @Test
    void anEntryIsThereOnlyIfItsActIs() {
        Chain chain = Chain.on(TestDatabase.migrated());
        chain.write(3, new Random(1));

        chain.transaction().executeWithoutResult(status -> {
            chain.audit().record(Chain.entry(new Random(2)));
            status.setRollbackOnly();
        });
        chain.write(1, new Random(3));

        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> assertThat(whole.count()).isEqualTo(4));
    }

    @Test
    void anActWithoutATransactionIsNotRecorded() {
        Chain chain = Chain.on(TestDatabase.migrated());

        assertThatThrownBy(() -> chain.audit().record(Chain.entry(new Random(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void insideATransactionAnEntryCannotStandAlone() {
        Chain chain = Chain.on(TestDatabase.migrated());

        assertThatThrownBy(() -> chain.transaction()
                        .executeWithoutResult(_ -> chain.audit().recordAlone(Chain.entry(new Random(1)))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClientReadsWhoReadTheirRecord() {
        Chain chain = Chain.on(TestDatabase.migrated());
        UUID client = new UUID(1, 2);
        AuditEntry read =
                AuditEntry.done(Optional.of(new UUID(3, 4)), "client.read", "").about(client);
        chain.write(20, new Random(1));
        chain.audit().recordAlone(read);

        assertThat(chain.audit().ofClient(client, 10)).containsExactly(new AuditLine(21, Chain.START, read));
    }

    @Test
    void whatDatabasesCannotKeepIsKeptAsWhatTheyCan() {
        Chain chain = Chain.on(TestDatabase.migrated());
        UUID client = new UUID(1, 2);
        String odd = "a\u0000b\ud800c" + "😀".repeat(3000);
        chain.audit()
                .recordAlone(
                        AuditEntry.done(Optional.empty(), "client.read", odd).about(client));

        assertThat(chain.verify()).isInstanceOf(AuditVerdict.Whole.class);
        assertThat(chain.audit().ofClient(client, 1).getFirst().entry().why())
                .startsWith("a\uFFFDb\uFFFDc😀")
                .hasSizeLessThanOrEqualTo(4000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set why = 'nothing'",
                "update audit_entry set outcome = 'DONE' where seq = 1",
                "delete from audit_entry where seq = 5",
                "truncate audit_entry",
                "truncate audit_entry, audit_head",
                "delete from audit_head",
                "update audit_head set seq = 3",
                "insert into audit_head (one, seq, hash) values (true, 9, decode(repeat('00', 32), 'hex'))",
                "insert into audit_entry select seq + 1, at, account, action, client, why, outcome, hash, previous"
                        + " from audit_entry where seq = 5",
                "merge into audit_entry a using audit_entry b on a.seq = b.seq when matched then delete",
                "insert into audit_entry select * from audit_entry on conflict (seq) do update set why = ''"
            })
    void theProgramsOwnRoleCanOnlyAdd(String command) {
        for (String owner : List.of("filiform", ownerWhoMakesRoles())) {
            TestDatabase database = TestDatabase.empty(owner);
            database.migrate();
            Chain chain = Chain.on(database);
            chain.write(5, new Random(1));

            assertThatThrownBy(() -> database.run(command)).isInstanceOf(SQLException.class);
            assertThat(chain.verify()).isInstanceOf(AuditVerdict.Whole.class);
        }
    }

    @Test
    void evenASuperuserIsRefusedUntilTheTriggerIsOff() {
        TestDatabase database = TestDatabase.migrated();
        Chain.on(database).write(5, new Random(1));

        assertThatThrownBy(() -> database.asSuperuser("delete from audit_entry where seq = 5"))
                .hasMessageContaining("only ever added to");
    }

    /** As somebody's own PostgreSQL may be set up: there the audit gets an owner of its own. */
    private static String ownerWhoMakesRoles() {
        TestDatabase any = TestDatabase.empty();
        any.asSuperuser("do $$ begin if not exists (select from pg_roles where rolname = 'maker') then"
                + " create role maker login createrole password '" + any.password() + "'; end if; end $$");
        return "maker";
    }
}
