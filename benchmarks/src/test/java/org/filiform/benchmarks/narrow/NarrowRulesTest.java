package org.filiform.benchmarks.narrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.filiform.benchmarks.Place;
import org.junit.jupiter.api.Test;

/**
 * The cases lie in {@code benchmarks/narrow/cases}: what each is about stands in its id, and what must come of it in {@code
 * expected.csv}. The heavy peers are held to them by {@code benchmarks/run agree benchmarks/narrow/cases}.
 */
final class NarrowRulesTest {

    private final NarrowRules rules = NarrowRules.load();

    @Test
    void thereAreFourteenRulesAndSeventeenFlags() {
        assertThat(rules.rules()).hasSize(14);
        assertThat(rules.flags()).hasSize(17).doesNotHaveDuplicates();
        assertThat(rules.sets().values()).noneMatch(Set::isEmpty);
    }

    @Test
    void theProgramRaisesWhatIsExpectedAtEveryBorder() throws IOException {
        assertThat(raised(new NarrowPath())).isEqualTo(expected());
    }

    @Test
    void plainJavaOnTokensRaisesWhatIsExpectedAtEveryBorder() throws IOException {
        assertThat(raised(new TokensAndRules())).isEqualTo(expected());
    }

    @Test
    void sqlRaisesWhatIsExpectedAtEveryBorder() throws IOException {
        assertThat(raised(new NarrowSql())).isEqualTo(expected());
    }

    @Test
    void aFingerprintDiffersAsSoonAsOneFlagOfOnePatientDoes() throws IOException {
        Flags flags = new TokensAndRules().flags(Place.of("narrow", "cases"), 1);
        SortedMap<String, Integer> other = new TreeMap<>(flags.ofPatients());
        other.merge("nothing-recorded", rules.bit("epilepsy"), Integer::sum);

        assertThat(new Flags(other).fingerprint()).isNotEqualTo(flags.fingerprint());
        assertThat(Agree.differences(rules, flags, new Flags(other)))
                .containsExactly("nothing-recorded [epilepsy] instead of []");
    }

    private SortedMap<String, List<String>> raised(Flagging engine) throws IOException {
        SortedMap<String, List<String>> raised = new TreeMap<>();
        engine.flags(Place.of("narrow", "cases"), 1)
                .ofPatients()
                .forEach((patient, bits) -> raised.put(
                        patient,
                        rules.flags().stream()
                                .filter(flag -> (bits & rules.bit(flag)) != 0)
                                .toList()));
        return raised;
    }

    private static SortedMap<String, List<String>> expected() throws IOException {
        SortedMap<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(Place.of("narrow", "expected.csv"))) {
            List<String> cells = List.of(line.split(",", 2));
            if (!cells.getFirst().equals("patient")) {
                String flags = cells.getLast();
                expected.put(cells.getFirst(), flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
            }
        }
        return expected;
    }
}
