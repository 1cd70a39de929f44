package org.filiform.population.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiesTest {

    @Test
    void a_subject_or_patient_is_found_in_what_is_left_of_a_line() {
        assertThat(ties("…\"subject\":{\"reference\":\"Patient/12\"},\"on")).containsExactly("12");
        assertThat(ties("\"patient\" : { \"type\":\"Patient\", \"reference\" : \"Patient/a.b-c\" }"))
                .containsExactly("a.b-c");
        assertThat(ties("\"subject\":{\"reference\":\"https://server/fhir/Patient/7/_history/2\"}"))
                .containsExactly("7");
        assertThat(ties("\"subject\":{\"reference\":\"urn:uuid:0a-1\"}")).containsExactly("0a-1");
    }

    @Test
    void the_subject_comes_before_other_references() {
        assertThat(ties("{\"reference\":\"Patient/2\"} \"subject\":{\"reference\":\"Patient/1\"}"))
                .containsExactly("1");
        assertThat(ties("\"performer\":[{\"reference\":\"Patient/2\"}]")).containsExactly("2");
    }

    @Test
    void a_damaged_patient_is_found_by_its_own_id() {
        assertThat(ties("{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"fam"))
                .containsExactly("p1");
        assertThat(ties("{\"id\":\"p1\",\"resourceType\":\"Patient\",")).containsExactly("p1");
    }

    @Test
    void nobody_is_made_up() {
        assertThat(ties("")).isEmpty();
        assertThat(ties("\"subject\":{\"reference\":\"Patient/1")).isEmpty();
        assertThat(ties("\"subject\":{\"reference\":\"Group/1\"}")).isEmpty();
        assertThat(ties("\"subject\":{\"reference\":\"Patient?identifier=7\"}")).isEmpty();
        assertThat(ties("{\"resourceType\":\"Condition\",\"id\":\"c1\"")).isEmpty();
    }

    private static Set<String> ties(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return Ties.of(bytes, 0, bytes.length);
    }
}
