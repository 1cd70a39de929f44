package org.filiform.clinic.body;

import org.filiform.clinic.adoption.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One drawing of the body for the whole house. */
@Configuration
class BodyConfiguration {

    @Bean
    BodyMaps bodyMaps(Rules rules) {
        return new BodyMaps(rules.shipped());
    }
}
