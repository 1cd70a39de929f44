package org.filiform.clinic.outbox;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final LetterBook letters;
    private final Post post;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicReference<@Nullable Thread> walking = new AtomicReference<>();

    Courier(LetterBook letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    /** Looks now. A letter that becomes a file does so at once; a mail server is not waited for. */
    void wake() {
        if (post.isRepeatable()) {
            carryAll();
        } else {
            woken.release();
        }
    }

    /** Hands over all that wait. */
    void carryAll() {
        letters.recover(post.isRepeatable());
        for (Optional<Post.Item> item = letters.take(); item.isPresent(); item = letters.take()) {
            letters.note(item.get(), post.hand(item.get()));
        }
    }

    @Override
    public void start() {
        walking.set(Thread.ofVirtual().name("courier").start(this::walk));
    }

    private void walk() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                carryAll();
                if (woken.tryAcquire(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("Letters wait: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(LOOKS_EVERY_SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread thread = walking.getAndSet(null);
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walking.get() != null;
    }
}
