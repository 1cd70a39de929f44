package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.clients.Client;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Body;
import org.filiform.decision.injectate.Vulnerability;
import org.filiform.decision.quantity.Exact;
import org.springframework.stereotype.Component;

/** What is known of a client that bears on a dose: from their answers and records, and from what was weighed and judged today. */
@Component
class Bodies {

    private static final FactId ALLERGY = new FactId("local-anaesthetic-allergy");
    private static final FactId CLASS_ESTABLISHED = new FactId("anaesthetic-class-established");
    private static final FactId FRAIL = new FactId("frail");
    private static final FactId HEART_OR_LIVER = new FactId("severe-organ-disease");
    private static final FactId PREGNANCY = new FactId("pregnancy");
    private static final FactId COULD_BE_PREGNANT = new FactId("could-be-pregnant");
    private static final FactId SEX = new FactId("sex");
    private static final FactId BODY_MASS_INDEX = new FactId("bmi");
    private static final Token MALE = new Token("male");
    private static final Token EVERY_CLASS = new Token("local-anaesthetic");
    private static final Set<Token> CLASSES = Set.of(new Token("amide"), new Token("ester"));
    /** The vulnerability that the pack calls infant. */
    private static final int INFANT_MONTHS = 6;

    private final Clock clock;

    Bodies(Clock clock) {
        this.clock = clock;
    }

    /** The body by which limits are reckoned. */
    Body of(Client client, Screening screening, Optional<Weighed> weighed) {
        return new Body(
                client.age(LocalDate.now(clock)),
                weighed.flatMap(Weighed::weight),
                bodyMassIndex(screening.readings()),
                weighed.flatMap(Weighed::ideal),
                vulnerabilities(client, screening.readings(), weighed));
    }

    /** The highest that it may be. */
    private static Optional<Exact> bodyMassIndex(Map<FactId, Reading> readings) {
        return reading(readings, BODY_MASS_INDEX).values().stream()
                .map(Interval::high)
                .max(Double::compare)
                .filter(Double::isFinite)
                .map(BigDecimal::valueOf)
                .map(Exact::of);
    }

    /** Whatever is not known to be absent. */
    private Set<Vulnerability> vulnerabilities(
            Client client, Map<FactId, Reading> readings, Optional<Weighed> weighed) {
        Set<Vulnerability> all = EnumSet.allOf(Vulnerability.class);
        absentIf(isOlderThanInfant(client), Vulnerability.INFANT, all);
        absentIf(weighed.flatMap(Weighed::oldAge).filter(old -> !old).isPresent(), Vulnerability.OLD_AGE, all);
        absentIf(weighed.flatMap(Weighed::kidney).filter(ill -> !ill).isPresent(), Vulnerability.KIDNEY, all);
        absentIf(isNo(readings, FRAIL), Vulnerability.FRAIL, all);
        absentIf(isNo(readings, HEART_OR_LIVER), Vulnerability.HEART, all);
        absentIf(isNo(readings, HEART_OR_LIVER), Vulnerability.LIVER, all);
        absentIf(isNotPregnant(readings), Vulnerability.PREGNANCY, all);
        return all;
    }

    private static void absentIf(boolean known, Vulnerability vulnerability, Set<Vulnerability> all) {
        if (known) {
            all.remove(vulnerability);
        }
    }

    private boolean isOlderThanInfant(Client client) {
        LocalDate before = LocalDate.now(clock).minusMonths(INFANT_MONTHS);
        return client.details().born().filter(born -> !born.isAfter(before)).isPresent();
    }

    /** As the pack asks: not of those who are registered male. */
    private static boolean isNotPregnant(Map<FactId, Reading> readings) {
        boolean isMale = reading(readings, SEX).which().equals(Set.of(MALE));
        boolean could = reading(readings, COULD_BE_PREGNANT).state().fires();
        return (isNo(readings, PREGNANCY) && !could)
                || (isMale && !reading(readings, PREGNANCY).state().fires());
    }

    /**
     * Drugs and classes that are not tolerated; empty where nobody knows. Until somebody has established which class it was,
     * it may have been either.
     */
    Optional<Set<Token>> allergies(Screening screening) {
        Reading allergy = reading(screening.readings(), ALLERGY);
        if (allergy.state() == State.NO) {
            return Optional.of(Set.of());
        }
        if (!allergy.state().fires()) {
            return Optional.empty();
        }
        Set<Token> all = new HashSet<>(allergy.which());
        boolean isEstablished = reading(screening.readings(), CLASS_ESTABLISHED).state() == State.YES;
        if (!isEstablished || List.copyOf(all).stream().noneMatch(CLASSES::contains)) {
            all.add(EVERY_CLASS);
        }
        return Optional.of(all);
    }

    private static boolean isNo(Map<FactId, Reading> readings, FactId fact) {
        return reading(readings, fact).state() == State.NO;
    }

    private static Reading reading(Map<FactId, Reading> readings, FactId fact) {
        return readings.getOrDefault(fact, Reading.silence());
    }
}
