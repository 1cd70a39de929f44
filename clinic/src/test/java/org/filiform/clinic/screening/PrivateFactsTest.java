package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

class PrivateFactsTest {

    @Test
    void everyPrivateFactIsOneOfThePack() {
        assertThat(PrivateFacts.all())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(PackLoader.shipped().facts().find(fact))
                        .as("%s", fact)
                        .isPresent());
    }
}
