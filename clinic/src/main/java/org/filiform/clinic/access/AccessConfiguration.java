package org.filiform.clinic.access;

import java.io.PrintStream;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signing in needs from outside. */
@Configuration
class AccessConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    FirstRun firstRun(Accounts accounts, Links links, HouseAddress address) {
        PrintStream terminal = System.out;
        return new FirstRun(accounts, links, address, terminal);
    }
}
