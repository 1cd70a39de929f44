package org.filiform.clinic.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.tree.Binary;
import org.junit.jupiter.api.Test;

class EarlierPackTest {

    @Test
    void the_earlier_pack_of_the_demonstration_is_sound_and_says_less_than_the_one_that_ships() {
        EarlierPack earlier = EarlierPack.make();
        Pack shipped = PackLoader.shipped();

        assertThat(Binary.isIntact(earlier.compiled())).isTrue();
        assertThat(PackLoader.compiled(earlier.compiled()).identity())
                .isEqualTo(earlier.pack().identity());
        assertThat(earlier.pack().identity().name())
                .isEqualTo(shipped.identity().name());
        assertThat(earlier.pack().identity().version())
                .isNotEqualTo(shipped.identity().version());
        assertThat(shipped.rules().size() - earlier.pack().rules().size()).isEqualTo(2);
        assertThat(shipped.sources().size())
                .isGreaterThan(earlier.pack().sources().size());
    }
}
