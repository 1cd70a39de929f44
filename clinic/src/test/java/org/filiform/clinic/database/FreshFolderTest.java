package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFolderTest {

    @Test
    void of_two_who_make_the_same_folder_the_later_one_is_told_and_harms_nothing(@TempDir Path above) {
        Path place = above.resolve("made/here");

        FreshFolder.make(place, folder -> {
            write(folder.resolve("file"));
            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(() -> FreshFolder.make(place, other -> write(other.resolve("other"))))
                    .satisfies(problem -> assertThat(problem.fault()).isEqualTo(DatabaseFault.FOLDER_IN_USE));
            assertThat(folder.resolve("file")).exists();
        });

        assertThat(place.resolve("file")).exists();
        assertThat(place.resolve("other")).doesNotExist();
    }

    private static void write(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
