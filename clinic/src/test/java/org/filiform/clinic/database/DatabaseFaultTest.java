package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseFaultTest {

    @Test
    void every_code_is_there_once_and_has_the_shape_that_people_report() {
        assertThat(Stream.of(DatabaseFault.values()).map(DatabaseFault::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("FIL-6\\d{3}"));
    }

    @Test
    void a_problem_says_what_happened_what_to_do_and_its_code_and_then_what_postgres_wrote() {
        assertThat(DatabaseProblem.from(DatabaseFault.INITDB_FAILED, "initdb failed", List.of("one", "two")))
                .hasMessage("The files of the database could not be made: initdb failed. Read the last lines of the "
                        + "file log/initdb.log in the data folder, and report them with this code. [FIL-6005]\n"
                        + "one\ntwo");
    }

    @Test
    void a_full_disk_is_told_as_such_whatever_was_tried() {
        List<String> lines = List.of("FATAL: could not write lock file: No space left on device");

        assertThat(DatabaseProblem.from(DatabaseFault.DID_NOT_START, "it ended", lines)
                        .fault())
                .isEqualTo(DatabaseFault.DISK_FULL);
        assertThat(DatabaseProblem.from(DatabaseFault.UNPACK_FAILED, new IOException("No space left on device"))
                        .code())
                .isEqualTo("FIL-6008");
        assertThat(DatabaseProblem.from(DatabaseFault.UNPACK_FAILED, new IOException("Input/output error"))
                        .fault())
                .isEqualTo(DatabaseFault.UNPACK_FAILED);
    }
}
