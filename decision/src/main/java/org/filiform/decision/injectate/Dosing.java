package org.filiform.decision.injectate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Millilitres;

/**
 * The limits of one person by the figures that a house follows.
 *
 * @param formulary the figures
 * @param body the person
 */
public record Dosing(Formulary formulary, Body body) {

    /** The most of a drug that this person may have, with the steps by which it was found. */
    public Limit limit(Token drug, Form form) {
        return formulary
                .agent(drug)
                .map(agent -> limit(agent, form))
                .orElseGet(() -> new Limit.Unknown(Limit.Why.DRUG_NOT_LISTED));
    }

    private Limit limit(Agent agent, Form form) {
        if (agent.kind() == Agent.Kind.SALINE) {
            return new Limit.Unlimited();
        }
        return switch (formulary.weights().weightOf(body)) {
            case DosingWeight.Unknown(Limit.Why why) -> new Limit.Unknown(why);
            case DosingWeight.Known weight -> limit(agent, form, weight);
        };
    }

    private Limit limit(Agent agent, Form form, DosingWeight.Known weight) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Weight(weight.kilograms(), weight.basis()));
        List<Ceiling> ceilings = formulary.ceilings(agent.drug(), form);
        if (!suffice(ceilings, agent)) {
            return new Limit.Unknown(Limit.Why.NO_CEILING);
        }
        if (ceilings.stream().anyMatch(ceiling -> ceiling.form() != form)) {
            steps.add(new Step.PlainStands());
        }
        ceilings.forEach(ceiling -> steps.add(ceiling.step(weight.kilograms())));
        Step.Lowest lowest = lowest(ceilings, weight.kilograms());
        steps.add(lowest);
        return new Limit.AtMost(reduced(agent, lowest.most(), steps), steps);
    }

    /** Of a local anaesthetic the lower of a figure by weight and an absolute one counts, so one by weight is needed. */
    private static boolean suffice(List<Ceiling> ceilings, Agent agent) {
        return agent.kind() == Agent.Kind.LOCAL_ANAESTHETIC
                ? ceilings.stream().anyMatch(ceiling -> ceiling.per() == Ceiling.Per.KILOGRAM)
                : !ceilings.isEmpty();
    }

    private static Step.Lowest lowest(List<Ceiling> ceilings, Kilograms weight) {
        return ceilings.stream()
                .map(ceiling -> new Step.Lowest(ceiling.id(), ceiling.allows(weight)))
                .min(Comparator.comparing(each -> each.most().value()))
                .orElseThrow();
    }

    /** Of the reductions that are meant for this person, the largest. They are said of local anaesthetics only. */
    private Amount reduced(Agent agent, Amount most, List<Step> steps) {
        return formulary.reductions().stream()
                .filter(_ -> agent.kind() == Agent.Kind.LOCAL_ANAESTHETIC)
                .filter(reduction -> reduction.isFor(body.vulnerabilities()))
                .max(Comparator.comparing(Reduction::percent))
                .map(reduction -> reduced(reduction, most, steps))
                .orElse(most);
    }

    private static Amount reduced(Reduction reduction, Amount most, List<Step> steps) {
        Amount less = reduction.of(most);
        steps.add(new Step.Reduced(reduction.id(), reduction.percent(), less));
        return less;
    }

    /** How much of the maximum all local anaesthetics of the last hours use up together. */
    public Load localAnaesthetics(Collection<Given> given, Instant now) {
        return Tally.of(
                this,
                counting(given, now).filter(this::countsAsLocalAnaesthetic).toList());
    }

    /** What a drug is that nobody listed is not known: it counts, and then has no limit. */
    private boolean countsAsLocalAnaesthetic(Given given) {
        return formulary
                .agent(given.drug())
                .map(agent -> agent.kind() == Agent.Kind.LOCAL_ANAESTHETIC)
                .orElse(true);
    }

    /** How much of its own maximum one drug of the last hours uses up. */
    public Load of(Token drug, Collection<Given> given, Instant now) {
        return Tally.of(
                this,
                counting(given, now).filter(each -> each.drug().equals(drug)).toList());
    }

    /** How much of this syringe may still be given after what was given already. */
    public Room room(Syringe syringe, Collection<Given> given, Instant now) {
        return Room.of(localAnaesthetics(given, now), localAnaesthetics(syringe.give(Millilitres.of("1"), now), now));
    }

    /** A clock that jumped back loses no dose: what seems to lie ahead counts too. */
    private Stream<Given> counting(Collection<Given> given, Instant now) {
        Instant since = now.minus(formulary.window());
        return given.stream().filter(each -> !each.at().isBefore(since));
    }
}
