package org.filiform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.filiform.knowledge.rule.Hazard;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Hazard ONE = new Hazard("HAZ-ONE", "one");
    private static final Hazard TWO = new Hazard("HAZ-TWO", "two");

    @Test
    void it_is_a_list_in_its_order_that_can_be_asked_by_id() {
        Catalog<String, Hazard> hazards = Catalog.of(List.of(TWO, ONE));

        assertThat(hazards).containsExactly(TWO, ONE);
        assertThat(hazards.find("HAZ-ONE")).contains(ONE);
        assertThat(hazards.find("HAZ-NONE")).isEmpty();
        assertThat(hazards.named("HAZ-TWO")).isEqualTo(TWO);
    }

    @Test
    void an_id_that_the_pack_itself_named_must_be_there() {
        Catalog<String, Hazard> hazards = Catalog.of(List.of(ONE));

        assertThatThrownBy(() -> hazards.named("HAZ-NONE")).hasMessageContaining("HAZ-NONE");
    }

    @Test
    void no_id_is_there_twice() {
        assertThatThrownBy(() -> Catalog.of(List.of(ONE, ONE))).hasMessageContaining("HAZ-ONE is there twice");
    }
}
