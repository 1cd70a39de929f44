package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Typed;
import org.filiform.decision.quantity.Typing;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Words;
import org.filiform.knowledge.injectate.CeilingRow;
import org.filiform.knowledge.injectate.DoseRange;
import org.filiform.knowledge.injectate.DoseUnit;
import org.filiform.knowledge.injectate.EquivalentRow;
import org.filiform.knowledge.injectate.Figure;
import org.filiform.knowledge.injectate.InjectedAgent;

/** Whether the figures about injecting fit each other, and those that the program reads are there. */
final class InjectateChecks {

    private static final List<Named> ROWS =
            List.of(Named.CEILING, Named.DOSE_RANGE, Named.REDUCTION, Named.EQUIVALENT, Named.DOSE_FIGURE);

    private final Binding binding;
    private final Map<Token, Agent.Kind> kinds = new HashMap<>();

    InjectateChecks(Binding binding, List<InjectedAgent> agents) {
        this.binding = binding;
        for (InjectedAgent agent : agents) {
            kinds.put(agent.id(), agent.kind());
        }
    }

    void check(
            List<CeilingRow> ceilings, List<DoseRange> ranges, List<EquivalentRow> equivalents, List<Figure> figures) {
        ceilings.forEach(row -> countedRight(
                Named.CEILING,
                row.id().toString(),
                row.ceiling().drug(),
                row.ceiling().most()));
        ranges.forEach(row -> countedRight(Named.DOSE_RANGE, row.id().toString(), row.agent(), row.from()));
        equivalents.forEach(this::ofSteroid);
        kinds.forEach((drug, kind) -> complete(drug, kind, ceilings, equivalents));
        singles(figures);
        idsOnce();
    }

    /** Saline is not counted, toxin in units, all else in milligrams. */
    private void countedRight(Named kind, String id, Token drug, Amount amount) {
        Agent.Kind agent = kinds.getOrDefault(drug, Agent.Kind.SALINE);
        if (kinds.containsKey(drug) && agent == Agent.Kind.SALINE) {
            problem(kind, id, "Of '" + drug + "' nothing is counted: remove this.");
        } else if (kinds.containsKey(drug)
                && amount.unit() != DoseUnit.of(agent).amount(BigDecimal.ONE).unit()) {
            problem(
                    kind,
                    id,
                    "'" + drug + "' is not counted in " + amount.unit().symbol() + ": correct the unit.");
        }
    }

    private void ofSteroid(EquivalentRow row) {
        Token drug = row.equivalent().drug();
        if (kinds.containsKey(drug) && kinds.get(drug) != Agent.Kind.STEROID) {
            problem(Named.EQUIVALENT, row.id().toString(), "'" + drug + "' is no steroid: remove this.");
        }
    }

    private void complete(Token drug, Agent.Kind kind, List<CeilingRow> ceilings, List<EquivalentRow> equivalents) {
        if (kind == Agent.Kind.LOCAL_ANAESTHETIC && ceilings.stream().noneMatch(row -> byWeight(row, drug))) {
            problem(Named.AGENT, drug.value(), "'" + drug + "' has no plain ceiling per kilogram: add one.");
        }
        if (kind == Agent.Kind.STEROID
                && equivalents.stream().noneMatch(row -> row.equivalent().drug().equals(drug))) {
            problem(Named.AGENT, drug.value(), "'" + drug + "' has no equivalent in methylprednisolone: add one.");
        }
    }

    private static boolean byWeight(CeilingRow row, Token drug) {
        Ceiling ceiling = row.ceiling();
        return ceiling.drug().equals(drug) && ceiling.form() == Form.PLAIN && ceiling.per() == Ceiling.Per.KILOGRAM;
    }

    private void singles(List<Figure> figures) {
        for (Figure.About about : Figure.About.values()) {
            long there = figures.stream()
                    .filter(figure -> figure.about() == about && figure.isApplied())
                    .count();
            if (about.isSingle() && there != 1) {
                binding.problem(
                        Place.in(Topic.INJECTATES.path()),
                        Fault.BAD_FIGURE,
                        "There should be one figure about '" + Words.of(about) + "', in '" + about.unit() + "', not "
                                + there + ".");
            }
        }
    }

    /** A step of arithmetic names its row by the id alone. */
    private void idsOnce() {
        Map<String, Place> seen = new HashMap<>();
        for (Named kind : ROWS) {
            for (String id : new ArrayList<>(binding.names().all(kind))) {
                Place place = binding.names().place(kind, id);
                Place first = seen.putIfAbsent(id, place);
                if (first != null) {
                    binding.problem(
                            place, Fault.DUPLICATE_ID, "Another row has the id '" + id + "', at " + first + ".");
                }
            }
        }
    }

    private void problem(Named kind, String id, String message) {
        binding.problem(binding.names().place(kind, id), Fault.BAD_FIGURE, message);
    }

    /** Whether usual strengths can be read as they would be typed. */
    static void strengths(Fields fields, Agent.Kind kind, List<String> strengths) {
        for (String strength : strengths) {
            Typed<Concentration> typed =
                    kind == Agent.Kind.TOXIN ? Typing.toxinConcentration(strength) : Typing.concentration(strength);
            if (typed instanceof Typed.Refused) {
                fields.problem("strengths", Fault.BAD_FIGURE, "'" + strength + "' is no concentration, such as '1 %'.");
            }
        }
    }

    static void figure(Fields fields, Figure.About about, boolean hasAgent, BigDecimal value, String unit) {
        if (fields.has("about") && fields.has("unit") && !unit.equals(about.unit())) {
            fields.problem("unit", Fault.BAD_FIGURE, "This is counted in '" + about.unit() + "': convert it.");
        }
        if (about.isOfAgent() && !hasAgent) {
            fields.problem("about", Fault.MISSING_KEY, "This is about a drug: add 'agent'.");
        }
        if (about.isWhole() && value.stripTrailingZeros().scale() > 0) {
            fields.problem("value", Fault.BAD_FIGURE, "This is a whole number: round it to the safe side.");
        }
    }
}
