package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RememberedTest {

    // One bucket of a hash map holds both: a lock on a part of the map would be seen, too.
    private static final String LARGE = "Aa";
    private static final String SMALL = "BB";

    private final Remembered<String, String> remembered = new Remembered<>(2);
    private final AtomicInteger worked = new AtomicInteger();

    private String ask(String key) {
        return remembered.get(key, () -> key + worked.incrementAndGet());
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_large_one_holds_up_nobody_who_asks_for_another() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<String> large = CompletableFuture.supplyAsync(() -> remembered.get(LARGE, () -> {
            begun.countDown();
            await(go);
            return "large";
        }));
        begun.await();

        assertThat(ask(SMALL)).isEqualTo("BB1");
        CompletableFuture<String> same = CompletableFuture.supplyAsync(() -> ask(LARGE));
        go.countDown();
        assertThat(large.join()).isEqualTo(same.join()).isEqualTo("large");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void each_is_worked_out_once_until_it_was_asked_for_longest_ago() {
        assertThat(ask("a")).isEqualTo(ask("a")).isEqualTo("a1");
        assertThat(ask("b")).isEqualTo("b2");
        assertThat(ask("a")).isEqualTo("a1");
        assertThat(ask("c")).isEqualTo("c3");
        assertThat(ask("a")).isEqualTo("a1");
        assertThat(ask("b")).isEqualTo("b4");
    }

    @Test
    void what_failed_is_tried_again() {
        assertThatThrownBy(() -> remembered.get("a", () -> {
                    throw new IllegalArgumentException("not now");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ask("a")).isEqualTo("a1");
    }
}
