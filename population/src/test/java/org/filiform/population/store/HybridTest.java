package org.filiform.population.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HybridTest {

    @Test
    void numbers_come_back_as_they_were_written() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int largest = 1 << random.nextInt(20);
            int[] values = values(random, largest);
            int width = Hybrid.width(largest);
            int[] read = new int[values.length];

            ByteSlice bytes = new ByteSlice(Hybrid.write(values, values.length, width));
            Hybrid.read(bytes, width, largest, read, read.length);

            assertThat(read).as("seed " + seed).isEqualTo(values);
            assertThat(bytes.left()).as("seed " + seed).isZero();
        }
    }

    /** Runs of all lengths between numbers that differ. */
    private static int[] values(SplittableRandom random, int largest) {
        int[] values = new int[random.nextInt(300)];
        int run = 0;
        for (int at = 0; at < values.length; at++) {
            if (run == 0) {
                run = random.nextInt(4) == 0 ? random.nextInt(60) : 1;
            }
            values[at] = run > 1 && at > 0 ? values[at - 1] : random.nextInt(largest + 1);
            run = Math.max(0, run - 1);
        }
        return values;
    }

    @Test
    void what_cannot_be_is_refused_before_anything_is_done_with_it() {
        for (long seed = 1; seed <= 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            int[] read = new int[1 + random.nextInt(50)];
            try {
                Hybrid.read(new ByteSlice(bytes), 3, 5, read, read.length);
                assertThat(Arrays.stream(read)).as("seed " + seed).allMatch(value -> value >= 0 && value <= 5);
            } catch (StoreException damaged) {
                assertThat(damaged.fault()).isEqualTo(StoreFault.DAMAGED);
            }
        }
    }

    @Test
    void a_run_longer_than_there_are_rows_is_refused() {
        byte[] bytes = {(byte) (100 << 1), 1, 1};

        assertThatThrownBy(() -> Hybrid.read(new ByteSlice(bytes), 1, 1, new int[10], 10))
                .isInstanceOf(StoreException.class);
    }
}
