package org.filiform.knowledge.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.check.PackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackHashTest {

    @TempDir
    Path folder;

    private static Node.Entries tree(Path folder, Set<String> without) {
        Problems problems = new Problems();
        Node.Entries tree = PackFolder.read(folder, without, problems);
        assertThat(problems.sorted()).isEmpty();
        return tree;
    }

    private static String hash(Path folder) {
        return Binary.hash(tree(folder, Set.of()));
    }

    @Test
    void a_pack_is_the_same_from_yaml_and_from_its_compiled_form() {
        byte[] compiled = Binary.write(tree(PackFiles.sound(), Set.of()));

        Pack fromYaml = Loaded.value(PackCheck.pack(PackFiles.sound()));
        Pack fromBinary = PackLoader.compiled(compiled);

        assertThat(fromBinary).isEqualTo(fromYaml);
        assertThat(fromBinary.hashCode()).isEqualTo(fromYaml.hashCode());
    }

    @Test
    void comments_and_the_order_of_keys_do_not_change_the_hash_of_a_pack() {
        PackFiles.copy(PackFiles.sound(), folder);
        PackFiles.edit(folder.resolve("pack.yaml"), "name: mini", "# a comment\nname: mini");
        PackFiles.edit(
                folder.resolve("drugs.yaml"),
                "{id: caine, name: \"Anaesthetics\"}",
                "{name: 'Anaesthetics', id: caine}");

        assertThat(hash(folder)).isEqualTo(hash(PackFiles.sound()));
    }

    @Test
    void the_order_in_which_files_were_made_does_not_change_the_hash() throws IOException {
        Path reversed = Files.createDirectories(folder.resolve("reversed"));
        try (var walk = Files.walk(PackFiles.sound())) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Path target =
                        reversed.resolve(PackFiles.sound().relativize(file).toString());
                Files.createDirectories(target.resolve(".."));
                Files.copy(file, target);
            }
        }
        assertThat(hash(reversed)).isEqualTo(hash(PackFiles.sound()));
    }

    @Test
    void a_word_more_changes_the_hash() {
        PackFiles.copy(PackFiles.sound(), folder);
        PackFiles.edit(folder.resolve("traps.yaml"), "A wrong figure.", "A very wrong figure.");

        assertThat(hash(folder)).isNotEqualTo(hash(PackFiles.sound()));
    }

    @Test
    void a_code_system_can_be_left_out_and_its_sets_stay_by_name() {
        Node.Entries tree = tree(PackFiles.sound(), Set.of("demo"));

        Pack pack = Loaded.value(Binder.check(tree, Binary.hash(tree), new Problems()));

        assertThat(pack.codeSets().named("bleeding").entries()).isEmpty();
        assertThat(pack.codeSets().named("anticoagulant").entries())
                .extracting(entry -> entry.system())
                .containsExactly("name");
        assertThat(pack.identity().hash()).isNotEqualTo(hash(PackFiles.sound()));
    }

    @Test
    void a_code_system_that_is_not_there_cannot_be_left_out() {
        Problems problems = new Problems();

        PackFolder.read(PackFiles.sound(), Set.of("snomed"), problems);

        assertThat(problems.sorted()).extracting(Problem::fault).containsExactly(Fault.UNKNOWN_ID);
    }
}
