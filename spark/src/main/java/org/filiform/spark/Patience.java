package org.filiform.spark;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.jspecify.annotations.Nullable;

/** Ends a run when nobody has been there to work on it for a while. Spark by itself would wait for ever. */
final class Patience extends SparkListener implements AutoCloseable {

    private final SparkContext spark;
    private final Duration limit;
    private final Set<String> executors = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("patience").daemon(true).factory());
    private @Nullable ScheduledFuture<?> running;
    private boolean lost;

    /**
     * @param spark what is ended
     * @param limit how long nobody may be there
     */
    Patience(SparkContext spark, Duration limit) {
        this.spark = spark;
        this.limit = limit;
        begin();
    }

    private synchronized void begin() {
        running = clock.schedule(this::lose, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lose() {
        synchronized (this) {
            if (!executors.isEmpty()) {
                return;
            }
            lost = true;
        }
        spark.cancelAllJobs();
    }

    /**
     * Waits for work to be done.
     *
     * @throws Refusal if nobody was there to do it
     */
    <T> T await(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception ended) {
            if (isLost()) {
                throw Message.NO_WORKERS.with(spark.master(), limit.toSeconds());
            }
            throw ended;
        }
    }

    private synchronized boolean isLost() {
        return lost;
    }

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        executors.add(added.executorId());
        ScheduledFuture<?> counting = running;
        if (counting != null) {
            counting.cancel(false);
        }
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executors.remove(removed.executorId());
        if (executors.isEmpty()) {
            begin();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
