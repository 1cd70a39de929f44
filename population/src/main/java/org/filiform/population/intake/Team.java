package org.filiform.population.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** A fixed number of threads. */
public final class Team implements AutoCloseable {

    private final int size;
    private final ExecutorService threads;

    /** @param size how many threads, at least one */
    public Team(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + size);
        }
        this.size = size;
        this.threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name("population-", 1).daemon(true).factory());
    }

    public int size() {
        return size;
    }

    /** Hands one piece of work to the team. */
    public <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** Has every member do the same work, each with its own number from nought, and waits for all. */
    public void together(IntConsumer work) {
        List<Future<?>> members = new ArrayList<>();
        for (int member = 0; member < size; member++) {
            int number = member;
            members.add(threads.submit(() -> work.accept(number)));
        }
        members.forEach(Team::await);
    }

    /** Waits for work; what went wrong there goes wrong here. */
    public static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The run was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
