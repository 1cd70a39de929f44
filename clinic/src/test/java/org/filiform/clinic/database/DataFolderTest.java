package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void the_folder_is_made_for_its_owner_alone(@TempDir Path above) throws IOException {
        Path path = above.resolve("practice/data");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(names(path)).containsExactly("lock");
        }
    }

    @Test
    void a_second_opening_is_refused_and_does_not_loosen_the_first(@TempDir Path path) throws Exception {
        try (DataFolder _ = DataFolder.open(path)) {
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> DataFolder.open(path))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("FIL-6001"))
                    .withMessageContaining(path.toRealPath().toString());

            assertThat(OtherProgram.opens(path)).contains("FIL-6001");
        }
    }

    @Test
    void a_link_to_the_folder_is_the_folder(@TempDir Path above) throws IOException {
        Path path = Files.createDirectory(above.resolve("data"));
        Path link = Files.createSymbolicLink(above.resolve("link"), path);
        try (DataFolder _ = DataFolder.open(path)) {
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> DataFolder.open(link))
                    .satisfies(problem -> assertThat(problem.fault()).isEqualTo(DatabaseFault.FOLDER_IN_USE));
        }
    }

    @Test
    void it_can_be_opened_again_once_closed(@TempDir Path path) throws Exception {
        DataFolder.open(path).close();

        assertThat(OtherProgram.opens(path)).isEqualTo("opened");
        DataFolder.open(path).close();
    }

    @Test
    void a_file_in_its_place_is_told(@TempDir Path above) throws IOException {
        Path file = Files.createFile(above.resolve("data"));

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> DataFolder.open(file))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("FIL-6002"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
