package org.filiform.clinic.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries letters from the database to the post, one after the other, beside the couriers of other replicas. */
@Component
class Courier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int LOOKS_EVERY_SECONDS = 15;

    // Together less than a phase of the shutdown takes.
    private static final Duration TO_HAND_OVER = Duration.ofSeconds(8);
    private static final Duration TO_NOTE = Duration.ofSeconds(1);

    private final LetterBook letters;
    private final Post post;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean resting = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> walking = new AtomicReference<>();

    Courier(LetterBook letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    /** Looks now. Whoever wakes it does not wait, and hears of no failure: the letter is safe in the database. */
    void wake() {
        woken.release();
    }

    /** Hands over all that wait, or as many as there is time for. */
    void carryAll() {
        letters.recover(post.isMail());
        while (!resting.get()) {
            Optional<Post.Item> item = letters.take(post.isMail());
            if (item.isEmpty()) {
                return;
            }
            carry(item.get());
        }
    }

    /** What came of it is written down even when there was no more time for it. */
    private void carry(Post.Item item) {
        Handed handed = post.hand(item);
        boolean interrupted = Thread.interrupted();
        letters.note(item, handed);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        resting.set(false);
        walking.set(Thread.ofVirtual().name("courier").start(this::walk));
    }

    private void walk() {
        while (!resting.get()) {
            try {
                carryAll();
            } catch (RuntimeException e) {
                LOG.warn("Letters wait: {}", e.toString());
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (woken.tryAcquire(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stop(TO_HAND_OVER);
    }

    /** Takes no more letters; the one in hand has some time, and is broken off then. */
    void stop(Duration toHandOver) {
        Thread thread = walking.getAndSet(null);
        if (thread == null) {
            return;
        }
        resting.set(true);
        woken.release();
        try {
            if (!thread.join(toHandOver)) {
                thread.interrupt();
                thread.join(TO_NOTE);
            }
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walking.get() != null;
    }
}
