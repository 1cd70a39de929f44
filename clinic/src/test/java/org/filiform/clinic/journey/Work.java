package org.filiform.clinic.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients answer and staff edit, all at once, and everybody remembers what the program said that it has kept. */
final class Work {

    /** A page that was kept: of which round, and which. */
    record Page(String secret, String page) {}

    private static final String STAFF = "ida.brandt@demo.invalid";
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

    /** Pages that "none of these" answers as a whole. */
    private static final List<String> PAGES =
            List.of("emergency", "needles", "blood", "medicines", "defences", "health", "implants", "lungs");

    final Queue<String> walkedIn = new ConcurrentLinkedQueue<>();
    final Queue<Page> answered = new ConcurrentLinkedQueue<>();
    final Queue<String> edited = new ConcurrentLinkedQueue<>();

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
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> people = IntStream.range(0, clients + staff)
                .mapToObj(it -> Thread.ofVirtual()
                        .start(() -> work(over, address, it < clients ? this::client : this.editor(shared))))
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
