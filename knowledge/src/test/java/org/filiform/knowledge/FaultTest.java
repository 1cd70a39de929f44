package org.filiform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void every_code_is_there_once_and_has_the_shape_that_people_report() {
        assertThat(Stream.of(Fault.values()).map(Fault::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("FIL-1\\d{3}"));
    }

    @Test
    void a_problem_is_written_as_tools_expect_it() {
        Problem problem = new Problem(new Place("rules/a.yaml", 3, 7), Fault.UNKNOWN_KEY, "It is not known.");

        assertThat(problem).hasToString("rules/a.yaml:3:7: It is not known. [FIL-1005]");
        assertThat(problem.under("pack").place()).isEqualTo(new Place("pack/rules/a.yaml", 3, 7));
    }

    @Test
    void problems_come_by_file_line_and_column_and_each_once() {
        Problems problems = new Problems();
        problems.add(new Place("b", 1, 1), Fault.UNKNOWN_KEY, "x");
        problems.add(new Place("a", 9, 1), Fault.UNKNOWN_KEY, "x");
        problems.add(new Place("a", 2, 8), Fault.UNKNOWN_KEY, "x");
        problems.add(new Place("a", 2, 3), Fault.UNKNOWN_KEY, "x");
        problems.add(new Place("a", 2, 3), Fault.UNKNOWN_KEY, "x");

        assertThat(problems.sorted())
                .extracting(problem -> problem.place().toString())
                .containsExactly("a:2:3", "a:2:8", "a:9:1", "b:1:1");
        assertThat(problems.none()).isFalse();
    }
}
