package org.filiform.clinic.syringes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Dosing;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.injectate.Limit;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.injectate.Room;
import org.filiform.decision.injectate.SteroidYear;
import org.filiform.decision.injectate.Syringe;

/**
 * How a visit stands to its limits.
 *
 * @param dosing figures and body
 * @param here what the points of this visit got
 * @param elsewhere what those of other visits of the last year got
 * @param year the steroids of the last twelve months
 * @param steroidTimes on how many days of a year a steroid may be given
 * @param now the moment
 */
record Dosage(Dosing dosing, List<Dosed> here, List<Dosed> elsewhere, SteroidYear year, int steroidTimes, Instant now) {

    Dosage {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
    }

    /** All that may still count, this visit's first. */
    List<Given> given() {
        return Stream.concat(here.stream(), elsewhere.stream())
                .flatMap(dosed -> dosed.given().stream())
                .toList();
    }

    /** All local anaesthetics together. */
    Load anaesthetics() {
        return dosing.localAnaesthetics(given(), now);
    }

    /** Every load there is: the anaesthetics together, and each other drug that has a most by itself. */
    List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        loads.add(anaesthetics());
        Collection<Token> drugs = new TreeSet<>(here.stream()
                .flatMap(dosed -> dosed.given().stream())
                .map(Given::drug)
                .toList());
        drugs.stream().filter(this::hasOwnMost).forEach(drug -> loads.add(dosing.of(drug, given(), now)));
        return loads;
    }

    /** A steroid for which no source gives a most for a day is held against the year alone. */
    private boolean hasOwnMost(Token drug) {
        return dosing.formulary()
                .agent(drug)
                .filter(agent -> switch (agent.kind()) {
                    case TOXIN -> true;
                    case STEROID -> !(dosing.limit(drug, Form.PLAIN) instanceof Limit.Unknown);
                    case LOCAL_ANAESTHETIC, SALINE -> false;
                })
                .isPresent();
    }

    /** How much more of a syringe the local anaesthetics allow. */
    Room room(Syringe syringe) {
        return dosing.room(syringe, given(), now);
    }

    /** Whether a steroid was given on more days of this year than it may be. */
    boolean isSteroidOver() {
        return year.days() > steroidTimes
                && here.stream().flatMap(dosed -> dosed.given().stream()).anyMatch(this::isSteroid);
    }

    /** Whether a steroid today would be one day too many. A second one of the same day is none. */
    boolean wouldSteroidBeOver(LocalDate today, ZoneId zone) {
        boolean isToday = Stream.concat(here.stream(), elsewhere.stream())
                .filter(dosed -> LocalDate.ofInstant(dosed.at(), zone).equals(today))
                .flatMap(dosed -> dosed.given().stream())
                .anyMatch(this::isSteroid);
        return year.days() + (isToday ? 0 : 1) > steroidTimes;
    }

    private boolean isSteroid(Given given) {
        return isSteroid(given.drug());
    }

    boolean isSteroid(Token drug) {
        return dosing.formulary()
                .agent(drug)
                .filter(agent -> agent.kind() == Agent.Kind.STEROID)
                .isPresent();
    }
}
