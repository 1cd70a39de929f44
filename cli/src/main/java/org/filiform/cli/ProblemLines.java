package org.filiform.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.filiform.knowledge.Problem;

/** Problems of a pack or an adoption as tools write them, one a line, after how many they are. */
public final class ProblemLines {

    private ProblemLines() {}

    /** Such as {@code 2 problems}, and each on a line of its own. */
    public static String of(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return count + "\n" + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")) + "\n";
    }
}
