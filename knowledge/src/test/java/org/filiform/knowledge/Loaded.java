package org.filiform.knowledge;

import java.util.List;

/** Takes a loading apart. */
public final class Loaded {

    private Loaded() {}

    /** What was loaded; a failure that names the problems if nothing was. */
    public static <T> T value(Loading<T> loading) {
        return switch (loading) {
            case Loading.Loaded<T>(T value) -> value;
            case Loading.Refused<T>(List<Problem> problems) ->
                throw new AssertionError("Refused:\n"
                        + String.join(
                                "\n", problems.stream().map(Problem::toString).toList()));
        };
    }

    /** The problems; none if it was loaded. */
    public static List<Problem> problems(Loading<?> loading) {
        return switch (loading) {
            case Loading.Loaded<?> _ -> List.of();
            case Loading.Refused<?> refused -> refused.problems();
        };
    }
}
