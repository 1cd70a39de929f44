package org.filiform.knowledge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCompilerTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private boolean compile(Path pack, Path output, String... without) throws IOException {
        try (PrintStream stream = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            return PackCompiler.compile(pack, output, Set.of(without), stream);
        }
    }

    @Test
    void a_sound_folder_becomes_one_file_that_is_the_same_pack() throws IOException {
        Path output = folder.resolve("deep/below/pack.bin");

        assertThat(compile(PackFiles.sound(), output)).isTrue();

        Pack pack = PackLoader.compiled(Files.readAllBytes(output));
        assertThat(pack.identity().name()).isEqualTo("mini");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        try (var left = Files.list(output.resolveSibling("."))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void compiling_twice_gives_the_same_bytes() throws IOException {
        compile(PackFiles.sound(), folder.resolve("one.bin"));
        compile(PackFiles.sound(), folder.resolve("two.bin"));

        assertThat(folder.resolve("one.bin")).hasSameBinaryContentAs(folder.resolve("two.bin"));
    }

    @Test
    void a_broken_folder_is_told_line_by_line_and_leaves_what_was_there() throws IOException {
        Path pack = PackFiles.copy(PackFiles.sound(), folder.resolve("pack"));
        PackFiles.copy(PackFiles.resource("packs/broken/muscles"), pack);
        Path output = Files.writeString(folder.resolve("pack.bin"), "what was there");

        assertThat(compile(pack, output)).isFalse();

        assertThat(output).hasContent("what was there");
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .contains(pack + "/anatomy/muscles.yaml:6:13: 'paired' should be true or false. [FIL-1007]")
                .last()
                .isEqualTo("The pack is refused: 6 problems.");
    }

    @Test
    void what_is_left_out_is_not_in_the_file() throws IOException {
        Path output = folder.resolve("pack.bin");

        assertThat(compile(PackFiles.sound(), output, "demo")).isTrue();

        assertThat(PackLoader.compiled(Files.readAllBytes(output))
                        .codeSets()
                        .named("bleeding")
                        .entries())
                .isEmpty();
    }
}
