package org.filiform.knowledge.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.check.PackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code packs/broken} is laid over the sound small pack. What must be found stands beside it: in a
 * comment {@code #! FIL-1005:12} for a problem in that line and column, or in {@code expected.txt}.
 */
class BrokenPackTest {

    private static final Pattern EXPECTATION = Pattern.compile("(FIL-\\d{4}):(\\d+)");

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(PackFiles.resource("packs/broken"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_problem_is_told_at_its_line_and_column(String name) throws IOException {
        Path overlay = PackFiles.resource("packs/broken/" + name);
        PackFiles.copy(PackFiles.sound(), folder);
        PackFiles.copy(overlay, folder);

        List<Problem> problems = Loaded.problems(PackCheck.pack(folder));

        Set<String> found = new TreeSet<>();
        problems.forEach(
                problem -> found.add(problem.place() + " " + problem.fault().code()));
        assertThat(String.join("\n", found))
                .as(() -> "problems were:\n"
                        + String.join(
                                "\n", problems.stream().map(Problem::toString).toList()))
                .isEqualTo(String.join("\n", new TreeSet<>(expected(overlay))));
        assertThat(problems).isSorted().allSatisfy(BrokenPackTest::isAWholeSentence);
    }

    private static void isAWholeSentence(Problem problem) {
        assertThat(problem.message()).matches("(?s)['A-Z].*[.?]");
    }

    @Test
    void there_is_a_broken_pack_for_every_fault_of_a_pack() throws IOException {
        Set<Fault> expected = EnumSet.noneOf(Fault.class);
        for (String name : cases().toList()) {
            for (String line : expected(PackFiles.resource("packs/broken/" + name))) {
                Stream.of(Fault.values())
                        .filter(fault -> line.endsWith(fault.code()))
                        .forEach(expected::add);
            }
        }
        assertThat(expected).containsAll(EnumSet.range(Fault.UNREADABLE, Fault.RECORD_SHAPE));
    }

    private static List<String> expected(Path overlay) throws IOException {
        List<String> expected = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(overlay)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                if (file.endsWith("expected.txt")) {
                    expected.addAll(Files.readAllLines(file));
                } else {
                    beside(overlay.relativize(file).toString().replace('\\', '/'), file, expected);
                }
            }
        }
        return expected;
    }

    private static void beside(String name, Path file, List<String> into) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Matcher matcher = EXPECTATION.matcher(line.substring(Math.max(0, line.indexOf("#!"))));
            while (line.contains("#!") && matcher.find()) {
                into.add(name + ":" + number + ":" + matcher.group(2) + " " + matcher.group(1));
            }
        }
    }
}
