package org.filiform.clinic.screening;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;

/**
 * What a young client may not want told at home. The pack has no such mark, so the list is the clinic's, unverified; see
 * decision 10.
 */
public final class PrivateFacts {

    private static final Set<FactId> ALL = Stream.of(
                    // Sex and pregnancy.
                    "sex",
                    "pregnancy",
                    "could-be-pregnant",
                    "obstetric-approval",
                    "breastfeeding",
                    // The state of the mind, and medicines for it.
                    "psychological-distress",
                    "psychotropic-medicine",
                    "sedating-medicine",
                    // Infections that are carried in the blood, and what tells of them.
                    "bloodborne-virus",
                    "immunocompromise",
                    "cyp3a-booster",
                    // Smoking, alcohol and drugs.
                    "smoker",
                    "intoxicated",
                    // Any medicine that is new may be one that nobody at home knows of.
                    "new-medicine")
            .map(FactId::new)
            .collect(Collectors.toUnmodifiableSet());

    private PrivateFacts() {}

    public static Set<FactId> all() {
        return ALL;
    }

    static boolean holds(FactId fact) {
        return ALL.contains(fact);
    }
}
