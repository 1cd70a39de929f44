package org.filiform.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {

    @TempDir
    Path folder;

    private final Pack pack = Loaded.value(PackCheck.pack(PackFiles.sound()));

    private Checked check(Path path) {
        return PackCheck.check(path, () -> pack);
    }

    @Test
    void a_folder_is_a_pack() {
        assertThat(check(PackFiles.sound()))
                .isInstanceOfSatisfying(
                        Checked.SoundPack.class,
                        sound -> assertThat(sound.pack().identity()).isEqualTo(pack.identity()));
    }

    @Test
    void the_problems_of_a_folder_are_named_from_where_one_stands() throws IOException {
        Files.writeString(PackFiles.copy(PackFiles.sound(), folder).resolve("rules/x.yaml"), "rulez: []\n");

        assertThat(check(folder))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::place)
                                .contains(new Place(folder + "/rules/x.yaml", 1, 1)));
    }

    @Test
    void a_file_that_begins_as_an_adoption_is_one_and_shows_the_adopted_rules() {
        assertThat(check(PackFiles.resource("adoptions/sound.yaml")))
                .isInstanceOfSatisfying(
                        Checked.SoundAdoption.class,
                        sound -> assertThat(sound.rules()
                                        .rule(new RuleId("R4"))
                                        .orElseThrow()
                                        .enabled())
                                .isFalse());
    }

    @Test
    void a_broken_adoption_is_refused() {
        assertThat(check(PackFiles.resource("adoptions/broken.yaml")))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems()).hasSizeGreaterThan(10));
    }

    @Test
    void any_other_file_is_refused_with_what_to_do() {
        assertThat(check(PackFiles.sound().resolve("pages.yaml")))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.fault()).isEqualTo(Fault.UNKNOWN_FILE);
                                    assertThat(problem.message()).contains("name its whole folder");
                                }));
    }

    @Test
    void a_file_that_is_no_yaml_says_where() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "adoption: {of\n");

        assertThat(check(file))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::fault)
                                .containsExactly(Fault.UNREADABLE));
    }

    @Test
    void a_path_that_is_not_there_is_a_failure() {
        assertThatThrownBy(() -> check(folder.resolve("none.yaml"))).isInstanceOf(UncheckedIOException.class);
    }
}
