package org.filiform.benchmarks;

/** Waits for threads. */
final class Waiting {

    private Waiting() {}

    static void until(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", interrupted);
        }
    }
}
