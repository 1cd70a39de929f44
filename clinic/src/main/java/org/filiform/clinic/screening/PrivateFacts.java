package org.filiform.clinic.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.fhir.form.Reply;

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
                    // It asks about painkillers and about a tablet for low mood in one breath.
                    "bleeding-adding-medicine",
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

    /** What is known, without it. */
    static Facts without(Facts known) {
        return Facts.of(known.all().stream()
                .filter(assertion -> !holds(assertion.fact()))
                .toList());
    }

    /** What was said at one time, without it and without the reason, whose free words could tell it. */
    static Sheet without(Sheet sheet) {
        Map<FactId, Reply> replies = new LinkedHashMap<>(sheet.replies());
        replies.keySet().removeAll(ALL);
        return new Sheet(
                sheet.id(),
                sheet.round(),
                sheet.page(),
                sheet.saidAt(),
                sheet.practitioner(),
                "",
                sheet.keyed(),
                replies);
    }

    /** Whether something that was found rests on it. */
    static boolean isBehind(Finding finding) {
        return finding.from().stream().anyMatch(PrivateFacts::holds);
    }
}
