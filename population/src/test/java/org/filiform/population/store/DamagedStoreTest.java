package org.filiform.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.Stage;
import org.filiform.population.PatientAnswer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nothing half written, cut off or changed is ever read as whole, and nothing hostile costs more than it weighs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedStoreTest {

    private static final int FLIPS = Math.max(40, Integer.getInteger("filiform.cases", 2000) / 20);

    private final Path folder;
    private final List<PatientAnswer> people;

    DamagedStoreTest(@TempDir Path folder) {
        this.folder = folder;
        Frame frame = RandomPeople.frame(Stage.TODAY);
        this.people = new RandomPeople(7).people(60, RandomPeople.screener(RandomPeople.PACK.ruleSet()), frame);
    }

    @BeforeAll
    void make() {
        MadeStore.write(folder.resolve("whole"), people);
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (Path file : files(folder.resolve("whole"))) {
            Files.write(copy.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        return copy;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreFault faultOf(Path store) {
        Throwable thrown = catchThrowable(() -> {
            try (KeptStore kept = KeptStore.open(store)) {
                kept.check();
            }
        });
        assertThat(thrown).as("%s", store).isInstanceOf(StoreException.class);
        return ((StoreException) thrown).fault();
    }

    @Test
    void whole_it_is_read() {
        try (KeptStore kept = KeptStore.open(folder.resolve("whole"))) {
            kept.check();
            assertThat(kept.patients()).isEqualTo(people.size());
            assertThat(kept.label()).isEqualTo(MadeStore.LABEL);
        }
    }

    @Test
    void a_flipped_bit_anywhere_is_noticed() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        Path store = copy("flipped");
        for (Path file : files(store)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int flip = 0; flip < FLIPS / 2; flip++) {
                int at = random.nextInt(bytes.length);
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                Files.write(file, changed);
                assertThat(faultOf(store))
                        .as("%s, byte %d", file.getFileName(), at)
                        .isIn(StoreFault.DAMAGED, StoreFault.OTHER_FORMAT);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void cut_off_anywhere_it_is_noticed() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        Path store = copy("cut");
        for (Path file : files(store)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length : new int[] {0, 3, bytes.length - 1, random.nextInt(bytes.length)}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertThat(faultOf(store))
                        .as("%s, %d bytes", file.getFileName(), length)
                        .isEqualTo(StoreFault.DAMAGED);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void tables_of_another_store_are_no_part_of_this_one() throws IOException {
        Path store = copy("mixed");
        Frame frame = RandomPeople.frame(Stage.TODAY);
        MadeStore.write(
                folder.resolve("other"),
                new RandomPeople(8).people(60, RandomPeople.screener(RandomPeople.PACK.ruleSet()), frame));
        Files.write(
                store.resolve("readings.parquet"),
                Files.readAllBytes(folder.resolve("other").resolve("readings.parquet")));

        assertThat(faultOf(store)).isEqualTo(StoreFault.DAMAGED);
    }

    @Test
    void a_table_that_is_missing_is_damage_and_a_missing_text_file_a_store_half_written() throws IOException {
        Path store = copy("missing");
        Files.delete(store.resolve("gaps.parquet"));
        assertThat(faultOf(store)).isEqualTo(StoreFault.DAMAGED);

        Files.delete(store.resolve("manifest.txt"));
        assertThat(faultOf(store)).isEqualTo(StoreFault.HALF_WRITTEN);
    }

    @Test
    void another_format_is_told_apart_from_damage() throws IOException {
        Path store = copy("format");
        Path manifest = store.resolve("manifest.txt");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("facts\t1\n", "facts\t2\n"));

        assertThat(faultOf(store)).isEqualTo(StoreFault.OTHER_FORMAT);
    }

    /** A text file with a right sum and sizes made up by somebody who means harm. */
    @Test
    void made_up_sizes_are_refused_before_anything_is_set_aside_for_them() throws IOException {
        SplittableRandom random = new SplittableRandom(13);
        Path store = copy("hostile");
        Path file = store.resolve("manifest.txt");
        String text = Files.readString(file);
        List<String> lines = text.lines()
                .filter(line -> line.startsWith("block-") && line.contains("\t"))
                .toList();
        for (int round = 0; round < FLIPS; round++) {
            String line = lines.get(random.nextInt(lines.size()));
            String[] words = line.split("\t", -1);
            words[1 + random.nextInt(words.length - 1)] = random.nextBoolean()
                    ? Integer.toString(random.nextInt(1 << random.nextInt(1, 31)))
                    : Long.toString(random.nextLong());
            String changed = text.replace(line, String.join("\t", words));
            if (!changed.equals(text)) {
                Files.write(file, summed(changed));
                assertThat(faultOf(store)).as(String.join(" ", words)).isEqualTo(StoreFault.DAMAGED);
            }
        }
    }

    /** The same words with the sum that belongs to them. */
    private static byte[] summed(String text) {
        String before = text.substring(0, text.lastIndexOf("end\t"));
        String sum = Manifest.sum(before.getBytes(StandardCharsets.UTF_8));
        return (before + "end\t" + sum + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_summed_rightly_gets_past_the_sum() throws IOException {
        String text = Files.readString(folder.resolve("whole").resolve("manifest.txt"));

        assertThat(new String(summed(text), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    /** A disk with room for so many bytes. */
    private static final class FullDisk implements Disk {

        private long left;

        private FullDisk(long left) {
            this.left = left;
        }

        @Override
        public OutputStream create(Path file) throws IOException {
            OutputStream real = REAL.create(file);
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    left -= length;
                    if (left < 0) {
                        throw new IOException("No space left on device");
                    }
                    real.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        @Override
        public void settle(Path path) throws IOException {
            REAL.settle(path);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            REAL.move(from, to);
        }
    }

    @Test
    void on_a_full_disk_nothing_is_left_behind_wherever_it_fills_up() throws IOException {
        long whole = files(folder.resolve("whole")).stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
        for (long room : new long[] {0, 10, whole / 3, whole - 200, whole - 1}) {
            Path store = folder.resolve("full-" + room);

            assertThatThrownBy(() -> MadeStore.write(store, people, new FullDisk(room)))
                    .isInstanceOfSatisfying(StoreException.class, trouble -> {
                        assertThat(trouble.fault()).isEqualTo(StoreFault.NOT_WRITTEN);
                        assertThat(trouble.detail()).contains("No space left on device");
                    });
            assertThat(store).doesNotExist();
            assertThat(folder.resolve("full-" + room + ".unfinished")).doesNotExist();
        }
    }

    @Test
    void what_was_begun_and_not_finished_is_no_store() throws IOException {
        Path store = folder.resolve("begun");
        Path aside = folder.resolve("aside");
        try (StoreWriter writer = StoreWriter.begin(store, MadeStore.LABEL)) {
            people.forEach(writer::take);
            Files.createDirectory(aside);
            for (Path file : files(folder.resolve("begun.unfinished"))) {
                Files.write(aside.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            assertThatThrownBy(() -> StoreWriter.begin(store, MadeStore.LABEL))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            trouble -> assertThat(trouble.fault()).isEqualTo(StoreFault.PLACE_TAKEN));
        }

        assertThat(faultOf(aside)).isEqualTo(StoreFault.HALF_WRITTEN);
        assertThat(store).doesNotExist();
    }
}
