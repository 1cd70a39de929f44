package org.filiform.clinic.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What was worked out, by what it was asked for; what was asked for longest ago is forgotten. Whoever asks first works it
 * out, and nobody waits for that but those who ask for the same. What failed is not kept.
 */
final class Remembered<K, V> {

    private final Map<K, FutureTask<V>> tasks;

    Remembered(int most) {
        this.tasks = Collections.synchronizedMap(new Latest<>(most));
    }

    V get(K key, Supplier<V> work) {
        FutureTask<V> task = tasks.computeIfAbsent(key, _ -> new FutureTask<>(work::get));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            tasks.remove(key, task);
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In the order of asking. */
    private static final class Latest<K, T> extends LinkedHashMap<K, T> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
            return size() > most;
        }
    }
}
