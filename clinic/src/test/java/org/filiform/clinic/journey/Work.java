package org.filiform.clinic.journey;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients answer, staff edit and needle, all at once, and everybody remembers what the program said that it has kept. */
final class Work {

    /** A page that was kept: of which round, and which. */
    record Page(String secret, String page) {}

    private static final String STAFF = "ida.brandt@demo.invalid";
    private static final int NEEDLES = 6;
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

    /** Pages that "none of these" answers as a whole. */
    private static final List<String> PAGES =
            List.of("emergency", "needles", "blood", "medicines", "defences", "health", "implants", "lungs");

    final Queue<String> walkedIn = new ConcurrentLinkedQueue<>();
    final Queue<Page> answered = new ConcurrentLinkedQueue<>();
    final Queue<String> edited = new ConcurrentLinkedQueue<>();

    /** Operations with needles that were acknowledged. */
    final Queue<String> tapped = new ConcurrentLinkedQueue<>();

    /** Forms that were sent and not acknowledged: kept or not, but never twice. */
    final AtomicInteger unanswered = new AtomicInteger();

    private final AtomicInteger number = new AtomicInteger();

    /** One kind of work, once. */
    private interface Turn {
        void at(String address) throws IOException, InterruptedException;
    }

    /** People at work until they are called off. */
    record Shift(List<Thread> people, AtomicBoolean isOver) {
        void end() throws InterruptedException {
            isOver.set(true);
            for (Thread person : people) {
                person.join();
            }
        }
    }

    /** Sets people to work. */
    Shift begin(String address, int clients, int staff, String shared) {
        return begin(
                address,
                IntStream.range(0, clients + staff)
                        .mapToObj(it -> it < clients ? (Turn) this::client : editor(shared))
                        .toList());
    }

    /** Sets people to work with needles. */
    Shift needling(String address, int practitioners) {
        return begin(address, Collections.nCopies(practitioners, this::practitioner));
    }

    private Shift begin(String address, List<Turn> turns) {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> people = turns.stream()
                .map(turn -> Thread.ofVirtual().start(() -> work(over, address, turn)))
                .toList();
        return new Shift(people, over);
    }

    private void work(AtomicBoolean over, String address, Turn turn) {
        while (!over.get()) {
            try {
                turn.at(address);
            } catch (IOException _) {
                unanswered.incrementAndGet();
                pause();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Walks in, is handed a device, and answers page after page, each sent once. */
    private void client(String address) throws IOException, InterruptedException {
        Outsider desk = new Outsider(address);
        desk.become(STAFF);
        String name = "Client " + number.incrementAndGet();
        String place = desk.walkIn(name);
        if (place.isEmpty()) {
            throw new IOException("Not kept");
        }
        walkedIn.add(name);
        String ask = desk.post(place + "/ask", desk.token(place + "/ask"), "&pin=1234");
        String secret = ask.substring(ask.lastIndexOf('/') + 1);
        for (String page : PAGES) {
            String path = "/ask/" + secret + "/" + page;
            if (desk.post(path, desk.token(path), "&none=1").isEmpty()) {
                throw new IOException("Not kept");
            }
            answered.add(new Page(secret, page));
        }
    }

    /**
     * Begins a visit with somebody who walked in, and needles: each needle in and into the bin, and what was not acknowledged
     * is sent again, as a device does. No gate is open, so all of it is kept as done outside.
     */
    private void practitioner(String address) throws IOException, InterruptedException {
        Outsider staff = new Outsider(address);
        staff.become(STAFF);
        String place = staff.walkIn("Client " + number.incrementAndGet());
        if (place.isEmpty()) {
            throw new IOException("Not kept");
        }
        String token = staff.token(place);
        String visit = staff.post(place + "/visits", token, "");
        for (int needle = 0; needle < NEEDLES; needle++) {
            String id = UUID.randomUUID().toString();
            tap(staff, visit, token, "i-" + id, """
                    "kind":"inserted","needle":"%s","insertion":"%s","spec":{"gauge":"0.25","length":"40","bore":"solid"},\
                    "how":{"muscle":"soleus","region":"234a","side":"left","techniques":["deep"]}""".formatted(id, id));
            tap(staff, visit, token, "b-" + id, "\"kind\":\"binned\",\"needle\":\"%s\"".formatted(id));
        }
    }

    /** Tells one thing, twice as often as not, and remembers that it was taken. */
    private void tap(Outsider staff, String visit, String token, String id, String what)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        String told =
                "{\"device\":\"d-survival\",\"now\":\"%s\",\"operations\":[{\"id\":\"%s\",\"at\":\"%s\",\"afterwards\":false,%s}]}"
                        .formatted(now, id, now, what);
        for (int times = 0; times < 2; times++) {
            String answer = staff.send(visit + "/needles/operations", token, told)
                    .orElseThrow(() -> new IOException("Not kept"));
            if (!answer.contains("\"refused\":[]")) {
                throw new IllegalStateException(answer);
            }
        }
        tapped.add(id);
    }

    /** Edits the one client whom others edit, too. */
    private Turn editor(String shared) {
        return address -> {
            Outsider staff = new Outsider(address);
            staff.become(STAFF);
            for (int edits = 0; edits < PAGES.size(); edits++) {
                String mark = "Edit " + number.incrementAndGet();
                if (staff.edit(shared, "Everybody's client", mark)) {
                    edited.add(mark);
                }
            }
        };
    }

    /** Somebody whom all staff edit. */
    static String shared(String address) throws IOException, InterruptedException {
        Outsider staff = new Outsider(address);
        staff.become(STAFF);
        return staff.walkIn("Everybody's client");
    }
}
