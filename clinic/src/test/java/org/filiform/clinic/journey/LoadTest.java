package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.filiform.clinic.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long pages take with many clients in the database, when requests come at a fixed pace whether or not earlier ones were
 * answered. A request counts from the moment at which it was due. {@code benchmarks/clinic-load} runs it.
 */
@EnabledIfSystemProperty(named = "filiform.loadClients", matches = "[0-9]+")
class LoadTest {

    private static final int CLIENTS = Integer.getInteger("filiform.loadClients", 100_000);
    private static final int SECONDS = Integer.getInteger("filiform.loadSeconds", 60);
    private static final int A_SECOND = Integer.getInteger("filiform.loadRate", 50);
    // Ten times what was measured on two quiet cores: a machine at work passes, a page gone wrong does not.
    private static final double MOST_MS = 250;
    private static final int WARM_UP_SECONDS = 30;
    private static final int ANSWERED = 2_000;
    private static final int ROUNDS = 160;
    private static final int DESKS = 8;
    private static final String STAFF = "ida.brandt@demo.invalid";
    private static final List<String> PAGES =
            List.of("emergency", "needles", "blood", "medicines", "defences", "health", "implants", "lungs");

    /** What was asked for, and how long it took. */
    private record Took(String what, long nanos) {}

    /** A client with a device in hand, before one of the pages. */
    private record Holding(Outsider client, String round, int page, String token) {}

    private final SplittableRandom random = new SplittableRandom(7);
    private final BlockingQueue<Outsider> desks = new LinkedBlockingQueue<>();
    private final BlockingQueue<Holding> devices = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Took> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private List<UUID> answered = List.of();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void pages_under_load(@TempDir Path data) throws IOException, InterruptedException {
        try (RunningClinic clinic = RunningClinic.asLaunched(data)) {
            fill(SurvivalTest.source(data));
            open(clinic.address());
            drive(WARM_UP_SECONDS);
            taken.clear();
            failures.set(0);
            drive(SECONDS);
        }
        report();
        assertThat(Latencies.percentile(taken.stream().map(Took::nanos).toList(), 99))
                .as("99th percentile of every request and tap, in ms")
                .isLessThan(MOST_MS);
        assertThat(failures).hasValue(0);
        assertThat(taken).hasSizeGreaterThan(SECONDS * A_SECOND / 2);
    }

    /** Many clients, some of them with all the answers of one of the demonstration; all are treated by the same person. */
    private void fill(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        database.sql(
                        "insert into client (name, born, complaint) select substr(md5(n::text), 1, 6) || ' ' || substr(md5((n * 7)::text), 1, 8),"
                                + " date '1940-01-01' + n % 25000, 'Heel pain' from generate_series(1, :many) n")
                .param("many", CLIENTS)
                .update();
        UUID staff = database.sql("select id from account where mail = :mail")
                .param("mail", STAFF)
                .query(UUID.class)
                .single();
        UUID model = database.sql(
                        "select client_id from answer_sheet group by client_id order by count(*) desc limit 1")
                .query(UUID.class)
                .single();
        answered = database.sql(
                        "select id from client where complaint = 'Heel pain' and name ~ '^[0-9a-f]{6} ' order by id limit :some")
                .param("some", ANSWERED)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        for (UUID client : answered) {
            database.sql("insert into care (client, account, how, began_at) values (:client, :staff, 'CREATED', now())")
                    .param("client", client)
                    .param("staff", staff)
                    .update();
            database.sql("""
                            with copied as (select gen_random_uuid() as copy, s.* from answer_sheet s where client_id = :model),
                            sheets as (insert into answer_sheet (id, client_id, page, said_at, settled_by, settled_name, reason)
                                select copy, :client, page, said_at, settled_by, settled_name, reason from copied returning id)
                            insert into answer (sheet_id, fact, reply)
                                select c.copy, a.fact, a.reply from copied c join answer a on a.sheet_id = c.id
                                where c.copy in (select id from sheets)""").param("model", model).param("client", client).update();
        }
        database.sql("analyze").update();
    }

    private void open(String address) throws IOException, InterruptedException {
        for (int desk = 0; desk < DESKS; desk++) {
            Outsider staff = new Outsider(address);
            staff.become(STAFF);
            desks.add(staff);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Outsider desk = new Outsider(address);
            desk.become(STAFF);
            String place = desk.walkIn("Walk-in " + round);
            String ask = desk.post(place + "/ask", desk.token(place + "/ask"), "&pin=1234");
            String path = "/ask/" + ask.substring(ask.lastIndexOf('/') + 1);
            devices.add(new Holding(desk, path, 0, desk.token(path + "/" + PAGES.getFirst())));
        }
    }

    /** Requests at a fixed pace, each in a thread of its own. */
    private void drive(int seconds) throws InterruptedException {
        List<Thread> on = new ArrayList<>();
        long begin = System.nanoTime();
        for (int number = 0; number < seconds * A_SECOND; number++) {
            long due = begin + number * Duration.ofSeconds(1).toNanos() / A_SECOND;
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            int kind = random.nextInt(100);
            UUID client = answered.get(random.nextInt(answered.size()));
            String letters = Integer.toHexString(256 + random.nextInt(3_000));
            on.add(Thread.ofVirtual().start(() -> one(kind, client, letters, due)));
        }
        for (Thread request : on) {
            request.join();
        }
    }

    private void one(int kind, UUID client, String letters, long due) {
        try {
            if (kind < 30) {
                tap(due);
            } else if (kind < 60) {
                look("record", "/clients/" + client, due);
            } else if (kind < 75) {
                look("today", "/today", due);
            } else if (kind < 90) {
                look("clients", "/clients?q=" + letters, due);
            } else {
                look("search", "/search?q=" + letters, due);
            }
        } catch (IOException _) {
            failures.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String what, String path, long due) throws IOException, InterruptedException {
        Outsider desk = desks.take();
        desks.add(desk);
        HttpResponse<String> answer = desk.open(path);
        took(what, due);
        if (answer.statusCode() != 200) {
            failures.incrementAndGet();
        }
    }

    /** From the tap to the next question: the page is sent, and the next one is there. */
    private void tap(long due) throws IOException, InterruptedException {
        Holding holding = devices.take();
        String next =
                holding.client().post(holding.round() + "/" + PAGES.get(holding.page()), holding.token(), "&none=1");
        took("tap, sent", due);
        if (next.isEmpty()) {
            throw new IOException("Not kept");
        }
        int page = (holding.page() + 1) % PAGES.size();
        String token = holding.client().token(holding.round() + "/" + PAGES.get(page));
        took("tap, next question", due);
        devices.add(new Holding(holding.client(), holding.round(), page, token));
    }

    private void took(String what, long due) {
        taken.add(new Took(what, System.nanoTime() - due));
    }

    private void report() throws IOException {
        Map<String, List<Long>> kinds = new TreeMap<>();
        for (Took took : taken) {
            kinds.computeIfAbsent(took.what(), _ -> new ArrayList<>()).add(took.nanos());
            if (!took.what().equals("tap, next question")) {
                kinds.computeIfAbsent("every request", _ -> new ArrayList<>()).add(took.nanos());
            }
        }
        Path file = Path.of(System.getProperty("filiform.loadOut", "target/clinic-load.csv"));
        Files.writeString(file, Latencies.csv(kinds));
    }
}
