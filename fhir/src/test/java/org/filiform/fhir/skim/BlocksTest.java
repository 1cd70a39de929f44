package org.filiform.fhir.skim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.filiform.fhir.RandomLines;
import org.filiform.fhir.Seed;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.RepeatedTest;

/** Vectors know the same of a stretch as words do, so that it does not matter which of them looked. */
class BlocksTest {

    private static final int EVERYTHING = Blocks.FIGURES | Blocks.LETTERS | Blocks.PAIR | Blocks.MEDICINES;
    private static final Random RANDOM = Seed.random();
    private static final RandomLines RECORDS = new RandomLines(PackLoader.shipped(), RANDOM);

    @RepeatedTest(60)
    void braces_line_ends_and_depth_are_the_same_whoever_looked() {
        Pair pair = Pair.of(Set.of("no"));
        Blocks words = new WordBlocks(pair);
        Blocks vectors = new VectorBlocks(pair);
        byte[] lines = RECORDS.lines(300);
        byte[] bytes = RANDOM.nextBoolean() ? lines : RECORDS.damaged(lines);
        words.reset(bytes, bytes.length);
        vectors.reset(bytes, bytes.length);
        int wanted = RANDOM.nextInt(EVERYTHING + 1);
        words.begin(0, wanted);
        vectors.begin(0, wanted);
        while (words.broken < 0 && words.from + words.count * Blocks.BLOCK < bytes.length) {
            assertSame(words, vectors);
            words.goOn();
            vectors.goOn();
        }
        assertSame(words, vectors);
    }

    private static void assertSame(Blocks words, Blocks vectors) {
        assertThat(vectors.broken).isEqualTo(words.broken);
        assertThat(vectors.count).isEqualTo(words.count);
        assertThat(stops(words)).containsAll(busy(words));
        assertThat(stops(vectors)).containsAll(busy(vectors));
        for (int block = 0; block < words.count; block++) {
            for (int what : new int[] {Blocks.OPENS, Blocks.CLOSES, Blocks.DEPTH, Blocks.ENDS}) {
                int at = block * Blocks.STRIDE + what;
                assertThat(vectors.known[at])
                        .as("number %d of block %d from %d", what, block, words.from)
                        .isEqualTo(words.known[at]);
            }
        }
    }

    private static List<Integer> stops(Blocks blocks) {
        return Arrays.stream(blocks.stops, 0, blocks.stopCount).boxed().toList();
    }

    /** What is marked, or a line ends, where nobody stops is not seen. */
    private static List<Integer> busy(Blocks blocks) {
        return IntStream.range(0, blocks.count)
                .filter(block -> (blocks.marks(block) | blocks.ends(block)) != 0)
                .boxed()
                .toList();
    }
}
