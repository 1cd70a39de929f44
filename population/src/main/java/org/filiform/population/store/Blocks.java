package org.filiform.population.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.filiform.population.intake.Team;

/** Works on blocks on all threads, and hands over what came of each in their order. */
final class Blocks {

    private Blocks() {}

    static <T> void each(int threads, int blocks, IntFunction<T> work, Consumer<T> taker) {
        try (Team team = new Team(threads)) {
            Deque<Future<T>> ahead = new ArrayDeque<>();
            for (int block = 0; block < blocks; block++) {
                int number = block;
                ahead.add(team.start(() -> work.apply(number)));
                if (ahead.size() > team.size()) {
                    taker.accept(Team.await(ahead.remove()));
                }
            }
            ahead.forEach(future -> taker.accept(Team.await(future)));
        }
    }
}
