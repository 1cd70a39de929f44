package org.filiform.population.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.filiform.population.Seed;
import org.filiform.population.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(booleans = {false, true})
class PieceReaderTest {

    @TempDir
    private Path folder;

    private final PieceReader reader;
    private final SplittableRandom random = Seed.random();

    PieceReaderTest(boolean readsAhead) {
        this.reader = new PieceReader(_ -> {}, LineCounter.byWords(), readsAhead);
    }

    @Test
    void every_line_is_handed_on_once_with_its_number_wherever_the_file_is_cut() throws IOException {
        for (int round = 0; round < 200; round++) {
            List<String> lines = lines(random.nextInt(60));
            String text = String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
            InputFile file = file("some.ndjson", text.getBytes(StandardCharsets.UTF_8));

            CollectedParts parts = new CollectedParts();
            Piece.cut(file, random.nextInt(1, 80)).forEach(piece -> reader.read(piece, parts));

            assertThat(parts.lines).as("seed %d, round %d", Seed.given(), round).isEqualTo(numbered(text));
        }
    }

    @Test
    void compressed_lines_are_the_same_lines() throws IOException {
        String text = String.join("\n", lines(4000));
        InputFile file = file("some.ndjson.gz", gzip(text));

        CollectedParts parts = new CollectedParts();
        Piece.of(file).forEach(piece -> reader.read(piece, parts));

        assertThat(parts.lines).isEqualTo(numbered(text));
    }

    @Test
    void a_json_file_is_a_document_unless_its_first_line_is_a_whole_object() throws IOException {
        assertThat(read("one.json", "{\"a\":\n1}").documents.toString()).isEqualTo("{\"a\":\n1}");
        assertThat(read("one.json", "{\"a\":1}\n").documents.toString()).isEqualTo("{\"a\":1}\n");
        assertThat(read("one.json", "{\"a\":1}\n{\"b\":2}").lines).hasSize(2);
        assertThat(read("one.json", "\n[{\"a\":1}]\n\n").lines).isEmpty();
    }

    @Test
    void a_byte_order_mark_belongs_to_no_line() throws IOException {
        assertThat(read("one.ndjson", "\uFEFF{\"a\":1}\n").lines).containsExactlyEntriesOf(numbered("{\"a\":1}\n"));
    }

    @Test
    void a_line_too_long_is_told_and_the_others_are_read() throws IOException {
        Path path = folder.resolve("long.ndjson");
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("first\n".getBytes(StandardCharsets.UTF_8));
            for (int count = 0; count < 90; count++) {
                out.write(megabyte);
            }
            out.write("\nthird\nfourth".getBytes(StandardCharsets.UTF_8));
        }
        for (String name : List.of("long.ndjson", "long.ndjson.gz")) {
            Path file = folder.resolve(name);
            if (name.endsWith(".gz")) {
                Files.write(file, gzip(Files.readString(path)));
            }
            CollectedParts parts = new CollectedParts();
            Inputs.of(file).files().stream()
                    .flatMap(one -> Piece.of(one).stream())
                    .forEach(piece -> reader.read(piece, parts));

            assertThat(parts.tooLong).as(name).containsOnlyKeys(2L);
            assertThat(parts.lines).as(name).isEqualTo(new TreeMap<>(Map.of(1L, "first", 3L, "third", 4L, "fourth")));
        }
    }

    @Test
    void a_compressed_file_that_ends_early_gives_what_was_there_and_says_so() throws IOException {
        byte[] whole = gzip(String.join("\n", lines(20_000)));
        InputFile file = file("cut.ndjson.gz", Arrays.copyOf(whole, whole.length / 2));

        CollectedParts parts = new CollectedParts();
        PieceReader.Result result = reader.read(Piece.of(file).getFirst(), parts);

        assertThat(result).isInstanceOfSatisfying(PieceReader.Result.Failed.class, failed -> {
            assertThat(failed.failure().fault()).isEqualTo(Fault.DAMAGED_GZIP);
            assertThat(failed.failure().line()).isPositive();
        });
        assertThat(parts.lines).isNotEmpty();
    }

    @Test
    void what_goes_wrong_with_the_lines_goes_wrong_here_and_no_thread_stays_behind() throws IOException {
        InputFile file = file("some.ndjson.gz", gzip("x".repeat(40 << 20) + "\nlast"));

        assertThatThrownBy(() -> reader.read(Piece.of(file).getFirst(), new FailingParts()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("read-ahead");
    }

    private static final class FailingParts implements Parts {

        @Override
        public void lines(byte[] bytes, int offset, int length, long line) {
            throw new IllegalStateException("No lines are wanted");
        }

        @Override
        public void tooLong(byte[] head, long line) {
            throw new IllegalStateException("No line is wanted");
        }

        @Override
        public void document(byte[] bytes, int offset, int length) {
            throw new IllegalStateException("No document is wanted");
        }

        @Override
        public void document(InputStream in) {
            throw new IllegalStateException("No document is wanted");
        }
    }

    @Test
    void a_file_that_is_no_gzip_at_all_says_so() throws IOException {
        PieceReader.Result result =
                reader.read(Piece.of(file("no.ndjson.gz", new byte[] {1, 2, 3})).getFirst(), new CollectedParts());

        assertThat(result).isInstanceOf(PieceReader.Result.Failed.class);
    }

    private CollectedParts read(String name, String text) throws IOException {
        CollectedParts parts = new CollectedParts();
        Piece.of(file(name, text.getBytes(StandardCharsets.UTF_8))).forEach(piece -> reader.read(piece, parts));
        return parts;
    }

    private InputFile file(String name, byte[] bytes) throws IOException {
        return Inputs.of(Files.write(folder.resolve(name), bytes)).files().getFirst();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            lines.add(
                    random.nextInt(6) == 0
                            ? ""
                            : Long.toHexString(random.nextLong()).repeat(random.nextInt(1, 3)));
        }
        return lines;
    }

    private static Map<Long, String> numbered(String text) {
        Map<Long, String> numbered = new TreeMap<>();
        String[] each = text.split("\n", -1);
        int count = each[each.length - 1].isEmpty() ? each.length - 1 : each.length;
        for (int index = 0; index < count; index++) {
            numbered.put(index + 1L, each[index]);
        }
        return numbered;
    }
}
