package org.filiform.benchmarks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for threads. */
final class Waiting {

    private Waiting() {}

    /** What it came to; what stopped it stops the measurement, so that nothing half done is measured. */
    static <T> T resultOf(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The measurement was broken off: " + failed.getCause(), failed);
        }
    }
}
