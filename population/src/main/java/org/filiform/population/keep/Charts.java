package org.filiform.population.keep;

import org.filiform.decision.fact.Assertion;
import org.filiform.population.problem.Spot;

/** Takes what is read about patients, one call at a time. */
public interface Charts {

    /** A record names this patient. */
    void named(String patient, Spot where);

    /** A Bundle knows this patient by another id, too. */
    void alias(String alias, String patient);

    void keep(String patient, Assertion assertion);

    void keep(String patient, GapNote gap);

    void keep(String patient, SelfNote self);
}
