package org.filiform.population.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.filiform.population.Seed;
import org.junit.jupiter.api.Test;

class MedicationIdsTest {

    private final MedicationIds ids = new MedicationIds();

    @Test
    void each_id_is_found_with_its_medicine_and_no_other_is() {
        SplittableRandom random = Seed.random();
        int[] medicines = random.ints(50_000, 0, 300).toArray();
        for (int number = 0; number < medicines.length; number++) {
            ids.add("medication-" + number, medicines[number]);
            ids.add("medication-" + number, medicines[number]);
        }
        for (int number = 0; number < medicines.length; number++) {
            assertThat(ids.find("medication-" + number)).containsExactly(medicines[number]);
        }
        assertThat(ids.find("medication-50000")).isEmpty();
    }

    @Test
    void an_id_that_is_told_twice_and_differently_is_both() {
        ids.add("m", 1);
        ids.add("m", 2);
        ids.add("m", 70_000);
        ids.add("m", 80_000);

        assertThat(ids.find("m")).containsExactlyInAnyOrder(1, 2, 70_000, 80_000);
    }
}
