package org.filiform.clinic.needles;

import java.util.concurrent.ConcurrentHashMap;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gatekeeper;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Clients who agree to everything until they say otherwise, for as long as nothing in the house asks them. */
@TestConfiguration(proxyBeanMethods = false)
class ConsentGiven {

    static final String WITHDRAWN = "FIL-7720";

    /** Keeps the gate of consent. */
    static final class Keeper implements Gatekeeper {

        private final java.util.Set<String> withdrawn = ConcurrentHashMap.newKeySet();

        void withdraw(String client) {
            withdrawn.add(client);
        }

        @Override
        public Gate gate() {
            return Gate.CONSENTED;
        }

        @Override
        public Passage passage(Visit visit, Whoever who) {
            return withdrawn.contains(visit.client().toString())
                    ? Passage.shut(WITHDRAWN, "visit.shut.nobody", "visit.way.visit", visit.address())
                    : Passage.open();
        }
    }

    @Bean
    @ConditionalOnMissingClass("org.filiform.clinic.consent.ConsentedGate")
    Keeper consentKeeper() {
        return new Keeper();
    }
}
