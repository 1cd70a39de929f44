package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.injectate.Watching;
import org.springframework.stereotype.Component;

/** How long somebody is watched after a local anaesthetic, by the figures of the pack (conflict C4). Driving is rule C3-driving. */
@Component
public class Observation {

    private static final Set<Token> HEAD_AND_NECK = Set.of(new Token("head"), new Token("neck"));

    private final Dosages dosages;
    private final Rules rules;

    Observation(Dosages dosages, Rules rules) {
        this.dosages = dosages;
        this.rules = rules;
    }

    /** How many minutes at least, from the last point on; empty where no local anaesthetic was given. */
    public OptionalInt minutesFor(Visit visit) {
        return watching(visit)
                .map(watching -> OptionalInt.of((int) watching.time().toMinutes()))
                .orElseGet(OptionalInt::empty);
    }

    /** The same, with why it is the longer time. What was given and is not known counts as one. */
    public Optional<Watching> watching(Visit visit) {
        return dosages.of(visit).filter(Observation::isAnaesthetic).flatMap(this::watching);
    }

    private static boolean isAnaesthetic(Dosage dosage) {
        List<Token> given = dosage.here().stream()
                .flatMap(dosed -> dosed.given().stream())
                .map(one -> one.drug())
                .toList();
        Load load = dosage.anaesthetics();
        return load.portions().stream().anyMatch(portion -> given.contains(portion.drug()))
                || (load instanceof Load.Unknown unknown
                        && unknown.without().stream().anyMatch(missing -> given.contains(missing.drug())));
    }

    private Optional<Watching> watching(Dosage dosage) {
        return rules.pack()
                .injectates()
                .watching()
                .map(times ->
                        Watching.after(dosage.anaesthetics(), isAtHeadOrNeck(dosage), hasRiskFactor(dosage), times));
    }

    private boolean isAtHeadOrNeck(Dosage dosage) {
        Set<Token> regions = rules.pack().expandRegions(HEAD_AND_NECK);
        return dosage.here().stream()
                .anyMatch(dosed ->
                        regions.contains(dosed.insertion().how().place().region()));
    }

    private static boolean hasRiskFactor(Dosage dosage) {
        return !dosage.dosing().body().vulnerabilities().isEmpty();
    }
}
