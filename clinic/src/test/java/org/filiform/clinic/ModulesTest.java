package org.filiform.clinic;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A package is a module: no circles between them, and nobody reaches into the inside of another. */
class ModulesTest {

    @Test
    void packages_keep_to_what_others_offer() {
        ApplicationModules.of(ClinicApplication.class).verify();
    }
}
