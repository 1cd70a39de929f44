package org.filiform.clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.filiform.clinic.TestDatabase;
import org.filiform.clinic.audit.AuditVerdict.Fault;
import org.junit.jupiter.api.Test;

/** A superuser with the trigger switched off does what they like to an audit, and each time it is found and located. */
class AuditTamperingTest {

    private static final int ENTRIES = 1000;
    private static final int TAMPERINGS = Integer.getInteger("filiform.tableTamperings", 300);
    private static final String HASH = "audit_hash(seq, at, account, action, client, why, outcome, previous)";

    /**
     * What somebody does, and what is to be found.
     *
     * @param command the statement
     * @param seq the first entry that is not what was written
     * @param fault what is wrong with it
     */
    private record Tampering(String command, long seq, Fault fault) {}

    @Test
    void everyTamperingIsFoundAndLocated() {
        long seed = Long.getLong("filiform.seed", 20260301L);
        RandomGenerator random = new Random(seed);
        TestDatabase database = TestDatabase.migrated();
        Chain chain = Chain.on(database);
        chain.write(ENTRIES, random);
        AuditHead noted = ((AuditVerdict.Whole) chain.verify()).head();
        database.asSuperuser(
                "create table kept_entry as select * from audit_entry",
                "create table kept_head as select * from audit_head");

        for (int i = 0; i < TAMPERINGS; i++) {
            Tampering tampering = tampering(random);
            database.asSuperuser("set session_replication_role = replica", tampering.command());
            assertThat(chain.verify(noted))
                    .as("seed %d, number %d: %s", seed, i, tampering)
                    .isInstanceOfSatisfying(AuditVerdict.Broken.class, broken -> {
                        assertThat(broken.seq()).isEqualTo(tampering.seq());
                        assertThat(broken.fault()).isEqualTo(tampering.fault());
                    });
            database.asSuperuser(
                    "set session_replication_role = replica",
                    "truncate audit_entry, audit_head",
                    "insert into audit_entry select * from kept_entry",
                    "insert into audit_head select * from kept_head");
        }
        assertThat(chain.verify(noted)).isInstanceOf(AuditVerdict.Whole.class);
    }

    private static Tampering tampering(RandomGenerator random) {
        int at = 1 + random.nextInt(ENTRIES);
        int inner = 2 + random.nextInt(ENTRIES - 3);
        return switch (random.nextInt(14)) {
            case 0 -> changed(at, "why = why || ' '");
            case 1 -> changed(at, "outcome = case outcome when 'DONE' then 'REFUSED' else 'DONE' end");
            case 2 -> changed(at, "at = at + interval '1 microsecond'");
            case 3 -> changed(at, "client = case when client is null then gen_random_uuid() end");
            case 4 -> changed(at, "account = gen_random_uuid()");
            case 5 -> changed(at, "action = 'client.' || md5(action)");
            case 6 -> changed(at, "hash = sha256(hash)");
            case 7 -> changed(at, "previous = sha256(previous)");
            // A careful one makes the entry fit in itself again.
            case 8 -> rehashed(inner, "why = 'Nothing to see'");
            case 9 -> rehashed(inner, "previous = sha256(previous)");
            case 10 -> new Tampering("delete from audit_entry where seq = " + inner, inner, Fault.MISSING);
            case 11 -> swapped(inner, 1 + random.nextInt(ENTRIES - 1));
            case 12 -> ended(random);
            default -> new Tampering("delete from audit_entry where seq > " + (at - 1), at, Fault.CUT_OFF);
        };
    }

    private static Tampering changed(int seq, String what) {
        return new Tampering("update audit_entry set " + what + " where seq = " + seq, seq, Fault.CHANGED);
    }

    private static Tampering rehashed(int seq, String what) {
        String first = "update audit_entry set " + what + " where seq = " + seq;
        return new Tampering(
                "do $$ begin " + first + "; update audit_entry set hash = " + HASH + " where seq = " + seq + "; end $$",
                seq,
                Fault.CHANGED);
    }

    private static Tampering swapped(int one, int other) {
        int second = other == one ? one + 1 : other;
        return new Tampering(
                String.format(
                        Locale.ROOT,
                        "do $$ begin update audit_entry set seq = -1 where seq = %1$d;"
                                + " update audit_entry set seq = %1$d where seq = %2$d;"
                                + " update audit_entry set seq = %2$d where seq = -1; end $$",
                        one,
                        second),
                Math.min(one, second),
                Fault.OUT_OF_ORDER);
    }

    private static Tampering ended(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Tampering("truncate audit_entry", 1, Fault.CUT_OFF);
            case 1 -> new Tampering("delete from audit_head", ENTRIES, Fault.HEAD);
            case 2 -> new Tampering("update audit_head set hash = sha256(hash)", ENTRIES, Fault.HEAD);
            case 3 ->
                new Tampering(
                        "do $$ begin insert into audit_entry select seq + 1, at, account, action, client, why, outcome,"
                                + " hash, hash from audit_entry where seq = 1000;"
                                + " update audit_entry set hash = " + HASH + " where seq = 1001; end $$",
                        ENTRIES + 1,
                        Fault.ADDED);
            // The most careful one cuts off the end and moves the head back: only what was noted elsewhere shows it.
            case 4 ->
                new Tampering(
                        "do $$ begin delete from audit_entry where seq > 990; update audit_head h set seq = e.seq,"
                                + " hash = e.hash from audit_entry e where e.seq = 990; end $$",
                        991,
                        Fault.CUT_OFF);
            // Or writes everything anew from one entry on.
            default ->
                new Tampering(
                        "do $$ declare p bytea; begin update audit_entry set why = 'anew' where seq = 900;"
                                + " for s in 900..1000 loop select hash into p from audit_entry where seq = s - 1;"
                                + " update audit_entry set previous = p where seq = s;"
                                + " update audit_entry set hash = " + HASH + " where seq = s; end loop;"
                                + " update audit_head h set hash = e.hash from audit_entry e where e.seq = 1000; end $$",
                        ENTRIES,
                        Fault.REWRITTEN);
        };
    }
}
