package org.filiform.clinic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.filiform.clinic.TestDatabase;
import org.filiform.clinic.audit.AuditVerdict.Broken;
import org.filiform.clinic.audit.AuditVerdict.Fault;
import org.filiform.clinic.audit.AuditVerdict.Whole;
import org.filiform.clinic.audit.Link.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand tamperings with an audit of a hundred thousand entries ({@code ./verify -Plong}; fewer otherwise), each found and
 * located. The entries are written by the program and read back once; each tampering is then tried on them in memory by the same
 * walk with which the verifier goes along the table. It sets out at the last entry before the tampering, up to which nothing
 * differs from the walk over the whole chain, and goes on to its verdict. {@link AuditTamperingTest} tampers with the table.
 */
class LongAuditTamperingTest {

    private static final int ENTRIES = Integer.getInteger("filiform.auditEntries", 1000);
    private static final int TAMPERINGS = Integer.getInteger("filiform.tamperings", 1000);
    private static final int AT_ONCE = 500;

    /**
     * What is left of a chain, and what is to be found.
     *
     * @param kind what was done, for people
     * @param from how many entries are as they were
     * @param tail what stands after them
     * @param head where the chain says that it ends
     */
    private record Tampered(String kind, int from, List<Link> tail, AuditHead head, long seq, Fault fault) {}

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everyTamperingWithALongAuditIsFoundAndLocated() {
        long seed = Long.getLong("filiform.seed", 20260302L);
        Chain chain = Chain.on(TestDatabase.migrated());
        RandomGenerator random = new Random(seed);
        for (int written = 0; written < ENTRIES; written += AT_ONCE) {
            chain.write(Math.min(AT_ONCE, ENTRIES - written), random);
        }
        AuditHead head = ((Whole) chain.verify()).head();
        List<Link> links = JdbcClient.create(chain.source())
                .sql(
                        "select seq, at, account, action, client, why, outcome, previous, hash from audit_entry order by seq")
                .query(AuditVerifier::link)
                .list();
        assertThat(links).hasSize(ENTRIES);
        assertThat(verdict(links, head, new Tampered("nothing", 1, links.subList(1, ENTRIES), head, 0, Fault.HEAD)))
                .isInstanceOf(Whole.class);

        Map<String, Integer> found = new ConcurrentHashMap<>();
        List<String> missed = IntStream.range(0, TAMPERINGS)
                .parallel()
                .mapToObj(i -> missed(links, head, seed + i, found))
                .flatMap(Optional::stream)
                .toList();

        assertThat(missed).isEmpty();
        System.out.printf("Tampering: %d of %d found in %d entries: %s%n", TAMPERINGS, TAMPERINGS, ENTRIES, found);
    }

    private static Optional<String> missed(List<Link> links, AuditHead noted, long seed, Map<String, Integer> kinds) {
        Tampered tampered = tampered(links, noted, new Random(seed));
        AuditVerdict verdict = verdict(links, noted, tampered);
        kinds.merge(tampered.kind(), 1, Integer::sum);
        boolean found = verdict instanceof Broken(long seq, Fault fault, String _)
                && seq == tampered.seq()
                && fault == tampered.fault();
        return found
                ? Optional.empty()
                : Optional.of("seed " + seed + ", " + tampered.kind() + " at " + tampered.seq() + ": " + verdict);
    }

    private static AuditVerdict verdict(List<Link> links, AuditHead noted, Tampered tampered) {
        Optional<AuditHead> head = Optional.of(tampered.head());
        Walk walk = tampered.from() == 0
                ? new Walk(head, List.of(noted))
                : Walk.after(links.get(tampered.from() - 1), head, List.of(noted));
        for (Link link : tampered.tail()) {
            Optional<Broken> broken = walk.take(link);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return walk.end();
    }

    private static Tampered tampered(List<Link> links, AuditHead head, RandomGenerator random) {
        int at = random.nextInt(1, links.size() - 2);
        Link entry = links.get(at);
        return switch (random.nextInt(8)) {
            case 0 -> in("changed", links, at, changed(entry, random), head, Fault.CHANGED);
            case 1 -> in("hashed again", links, at, hashed(changed(entry, random)), head, Fault.CHANGED);
            case 2 -> deleted(links, at, head);
            case 3 -> inserted(links, at, head);
            case 4 -> swapped(links, at, head, random);
            case 5 -> new Tampered("cut off", at, List.of(), head, at + 1L, Fault.CUT_OFF);
            case 6 ->
                new Tampered(
                        "cut off with its head",
                        at,
                        List.of(),
                        new AuditHead(at, links.get(at - 1).hash().hex()),
                        at + 1L,
                        Fault.CUT_OFF);
            default -> rewritten(links, at);
        };
    }

    private static Tampered in(String kind, List<Link> links, int at, Link other, AuditHead head, Fault fault) {
        List<Link> tail = new ArrayList<>();
        tail.add(other);
        tail.addAll(links.subList(at + 1, Math.min(links.size(), at + 3)));
        return new Tampered(kind, at, tail, head, at + 1L, fault);
    }

    private static Link changed(Link it, RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> link(it, it.at().plus(1, ChronoUnit.MICROS), it.account(), it.action(), it.why(), it.outcome());
            case 1 ->
                link(it, it.at(), Optional.of(new UUID(11, random.nextLong())), it.action(), it.why(), it.outcome());
            case 2 -> link(it, it.at(), it.account(), it.action() + "s", it.why(), it.outcome());
            case 3 -> reworded(it);
            case 4 ->
                link(
                        it,
                        it.at(),
                        it.account(),
                        it.action(),
                        it.why(),
                        it.outcome().equals("DONE") ? "REFUSED" : "DONE");
            case 5 ->
                new Link(
                        it.seq(),
                        it.at(),
                        it.account(),
                        it.action(),
                        it.client().isPresent() ? Optional.empty() : Optional.of(new UUID(12, 1)),
                        it.why(),
                        it.outcome(),
                        it.previous(),
                        it.hash());
            default ->
                new Link(
                        it.seq(),
                        it.at(),
                        it.account(),
                        it.action(),
                        it.client(),
                        it.why(),
                        it.outcome(),
                        other(it.previous(), random),
                        it.hash());
        };
    }

    private static Link reworded(Link it) {
        return link(it, it.at(), it.account(), it.action(), it.why() + " ", it.outcome());
    }

    private static Link link(Link it, Instant at, Optional<UUID> account, String action, String why, String outcome) {
        return new Link(it.seq(), at, account, action, it.client(), why, outcome, it.previous(), it.hash());
    }

    /** One bit of it is another. */
    private static Hash other(Hash hash, RandomGenerator random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    /** A careful one makes it fit in itself again. */
    private static Link hashed(Link it) {
        return placed(it, it.seq(), it.previous());
    }

    private static Link placed(Link it, long seq, Hash previous) {
        Link open = new Link(
                seq, it.at(), it.account(), it.action(), it.client(), it.why(), it.outcome(), previous, it.hash());
        return new Link(
                seq,
                it.at(),
                it.account(),
                it.action(),
                it.client(),
                it.why(),
                it.outcome(),
                previous,
                open.hashAs(seq));
    }

    private static Tampered deleted(List<Link> links, int at, AuditHead head) {
        return new Tampered("deleted", at, links.subList(at + 1, at + 3), head, at + 1L, Fault.MISSING);
    }

    /** An entry that fits stands before this one, which moved up. It is the first that cannot stand where it stands. */
    private static Tampered inserted(List<Link> links, int at, AuditHead head) {
        Link forged = hashed(reworded(links.get(at)));
        Link moved = links.get(at);
        Link next = new Link(
                moved.seq() + 1,
                moved.at(),
                moved.account(),
                moved.action(),
                moved.client(),
                moved.why(),
                moved.outcome(),
                moved.previous(),
                moved.hash());
        return new Tampered("inserted", at, List.of(forged, next), head, at + 2L, Fault.OUT_OF_ORDER);
    }

    private static Tampered swapped(List<Link> links, int at, AuditHead head, RandomGenerator random) {
        int drawn = random.nextInt(links.size() - 1);
        Link other = links.get(drawn >= at ? drawn + 1 : drawn);
        int first = (int) Math.min(at, other.seq() - 1);
        Link here = links.get(first);
        Link there = links.get((int) Math.max(at, other.seq() - 1));
        Link moved = new Link(
                here.seq(),
                there.at(),
                there.account(),
                there.action(),
                there.client(),
                there.why(),
                there.outcome(),
                there.previous(),
                there.hash());
        return new Tampered("swapped", first, List.of(moved), head, first + 1L, Fault.OUT_OF_ORDER);
    }

    /** The most careful one writes everything anew from one entry on, and the head, too: the noted head tells. */
    private static Tampered rewritten(List<Link> links, int at) {
        List<Link> tail = new ArrayList<>();
        Hash previous = links.get(at).previous();
        for (Link it : links.subList(at, links.size())) {
            Link anew = placed(tail.isEmpty() ? reworded(it) : it, it.seq(), previous);
            tail.add(anew);
            previous = anew.hash();
        }
        return new Tampered(
                "rewritten", at, tail, new AuditHead(links.size(), previous.hex()), links.size(), Fault.REWRITTEN);
    }
}
