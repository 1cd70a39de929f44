package org.filiform.spark;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;

/** Ends a run when nobody has been there to work on it for a while. Spark by itself would wait for ever. */
final class Patience implements AutoCloseable {

    private static final int LOOKS_EVERY_MILLISECONDS = 1_000;

    private final SparkContext spark;
    private final Duration limit;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("patience").daemon(true).factory());
    private long lastSeenNanos = System.nanoTime();
    private volatile boolean lost;

    /**
     * @param spark what is ended
     * @param limit how long nobody may be there
     */
    Patience(SparkContext spark, Duration limit) {
        this.spark = spark;
        this.limit = limit;
        ScheduledFuture<?> _ =
                looking.scheduleWithFixedDelay(this::look, 0, LOOKS_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** A job may begin just after all were ended, so that is done again and again. */
    private void look() {
        if (isSomebodyThere()) {
            lastSeenNanos = System.nanoTime();
        } else if (System.nanoTime() - lastSeenNanos > limit.toNanos()) {
            lost = true;
            spark.cancelAllJobs();
        }
    }

    /** Of a cluster the driver itself does no work. */
    private boolean isSomebodyThere() {
        return spark.isLocal() || spark.getExecutorMemoryStatus().size() > 1;
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
            if (lost) {
                throw Message.NO_WORKERS.with(spark.master(), limit.toSeconds());
            }
            throw ended;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
