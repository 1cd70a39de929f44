package org.filiform.clinic.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

    @Test
    void the_folder_has_its_name_only_when_it_is_whole(@TempDir Path above) throws IOException {
        Path whole = above.resolve("made/here");
        Draft draft = Draft.of(whole);
        Files.writeString(draft.folder().resolve("file"), "text");
        assertThat(whole).doesNotExist();

        draft.finish();
        assertThat(whole.resolve("file")).hasContent("text");
        assertThat(draft.folder()).doesNotExist();
    }

    @Test
    void what_a_killed_program_left_is_removed_and_nothing_else(@TempDir Path above) throws IOException {
        Path whole = above.resolve("database");
        Path left = Draft.of(whole).folder();
        Files.createFile(Files.createDirectory(left.resolve("base")).resolve("half"));
        Path other = Files.createDirectory(above.resolve("database.of-somebody"));

        Draft draft = Draft.of(whole);
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(draft.folder()).isEmptyDirectory();
    }
}
