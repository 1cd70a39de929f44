package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.Equivalent;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Reduction;
import org.filiform.decision.injectate.RowId;
import org.filiform.decision.injectate.Vulnerability;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.injectate.CeilingRow;
import org.filiform.knowledge.injectate.DoseRange;
import org.filiform.knowledge.injectate.DoseUnit;
import org.filiform.knowledge.injectate.EquivalentRow;
import org.filiform.knowledge.injectate.Figure;
import org.filiform.knowledge.injectate.Injectates;
import org.filiform.knowledge.injectate.InjectedAgent;
import org.filiform.knowledge.injectate.ReductionRow;
import org.filiform.knowledge.tree.Node;

/** Binds the figures by which doses are reckoned. */
final class InjectateBinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Binding binding;

    InjectateBinder(Binding binding) {
        this.binding = binding;
    }

    Injectates injectates(Contents contents) {
        List<InjectedAgent> agents = new ArrayList<>();
        for (Node node : contents.list(Named.AGENT)) {
            agent(binding.fields(node, "an agent"), agents);
        }
        List<CeilingRow> ceilings = new ArrayList<>();
        for (Node node : contents.list(Named.CEILING)) {
            ceiling(binding.fields(node, "a ceiling"), ceilings);
        }
        List<DoseRange> ranges = new ArrayList<>();
        for (Node node : contents.list(Named.DOSE_RANGE)) {
            range(binding.fields(node, "a range of doses"), ranges);
        }
        List<ReductionRow> reductions = new ArrayList<>();
        for (Node node : contents.list(Named.REDUCTION)) {
            reduction(binding.fields(node, "a reduction"), reductions);
        }
        List<EquivalentRow> equivalents = new ArrayList<>();
        for (Node node : contents.list(Named.EQUIVALENT)) {
            equivalent(binding.fields(node, "an equivalent"), equivalents);
        }
        List<Figure> figures = new ArrayList<>();
        for (Node node : contents.list(Named.DOSE_FIGURE)) {
            figure(binding.fields(node, "a figure"), figures);
        }
        if (!binding.trusted()) {
            new InjectateChecks(binding, agents).check(ceilings, ranges, equivalents, figures);
        }
        return new Injectates(
                Catalog.of(agents),
                Catalog.of(ceilings),
                Catalog.of(ranges),
                Catalog.of(reductions),
                Catalog.of(equivalents),
                Catalog.of(figures));
    }

    private void agent(Fields fields, List<InjectedAgent> into) {
        String id = fields.name("id", Named.DRUG);
        Agent.Kind kind = fields.word("kind", Agent.Kind.class);
        List<String> strengths = fields.texts("strengths");
        String use = fields.text("use");
        Optional<String> onset = fields.maybeText("onset");
        Optional<String> lasts = fields.maybeText("lasts");
        List<String> rules = fields.names("rules", Named.RULE);
        Cited cited = Cited.read(fields);
        if (!binding.trusted()) {
            InjectateChecks.strengths(fields, kind, strengths);
        }
        if (fields.sound()) {
            into.add(new InjectedAgent(
                    token(id), kind, strengths, use, onset, lasts, ruleIds(rules), cited.sources(), cited.mark()));
        }
    }

    private static List<RuleId> ruleIds(List<String> rules) {
        List<RuleId> ids = new ArrayList<>(rules.size());
        for (String rule : rules) {
            ids.add(new RuleId(rule));
        }
        return ids;
    }

    private void ceiling(Fields fields, List<CeilingRow> into) {
        String id = fields.id("id", Shape.KEBAB);
        String agent = fields.name("agent", Named.AGENT);
        Form form = fields.word("form", Form.class);
        BigDecimal most = above(fields, "most");
        DoseUnit unit = fields.word("unit", DoseUnit.class);
        Ceiling.Per per = fields.word("per", Ceiling.Per.class);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            Ceiling ceiling = new Ceiling(row(id), token(agent), form, unit.amount(most), per);
            into.add(new CeilingRow(ceiling, cited.sources(), cited.mark()));
        }
    }

    private void range(Fields fields, List<DoseRange> into) {
        String id = fields.id("id", Shape.KEBAB);
        String agent = fields.name("agent", Named.AGENT);
        BigDecimal from = above(fields, "from");
        BigDecimal to = above(fields, "to");
        DoseUnit unit = fields.word("unit", DoseUnit.class);
        Cited cited = Cited.read(fields);
        if (from.compareTo(to) > 0) {
            fields.problem("to", Fault.BAD_FIGURE, "A range goes from the smaller to the larger: turn it round.");
        }
        if (fields.sound()) {
            into.add(new DoseRange(
                    row(id), token(agent), unit.amount(from), unit.amount(to), cited.sources(), cited.mark()));
        }
    }

    private void reduction(Fields fields, List<ReductionRow> into) {
        String id = fields.id("id", Shape.KEBAB);
        Set<Vulnerability> who = fields.words("who", Vulnerability.class);
        BigDecimal percent = above(fields, "percent");
        Cited cited = Cited.read(fields);
        if (who.isEmpty() && fields.has("who")) {
            fields.problem("who", Fault.MISSING_KEY, "A reduction is for somebody: name whom it is for.");
        }
        if (percent.compareTo(HUNDRED) >= 0) {
            fields.problem("percent", Fault.BAD_FIGURE, "A reduction takes off less than all: correct it.");
        }
        if (fields.sound()) {
            Reduction reduction = new Reduction(row(id), who, Exact.of(percent));
            into.add(new ReductionRow(reduction, cited.sources(), cited.mark()));
        }
    }

    private void equivalent(Fields fields, List<EquivalentRow> into) {
        String id = fields.id("id", Shape.KEBAB);
        String agent = fields.name("agent", Named.AGENT);
        BigDecimal milligrams = above(fields, "mg");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            Milligrams asFour = new Milligrams(Exact.of(milligrams));
            into.add(new EquivalentRow(new Equivalent(row(id), token(agent), asFour), cited.sources(), cited.mark()));
        }
    }

    private void figure(Fields fields, List<Figure> into) {
        String id = fields.id("id", Shape.KEBAB);
        Figure.About about = fields.word("about", Figure.About.class);
        Optional<String> agent = fields.maybeName("agent", Named.AGENT);
        BigDecimal value = above(fields, "value");
        String unit = fields.text("unit");
        Optional<String> notApplied = fields.maybeText("not-applied");
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        Cited cited = Cited.read(fields);
        if (!binding.trusted()) {
            InjectateChecks.figure(fields, about, agent.isPresent(), value, unit);
        }
        if (fields.sound()) {
            Optional<Token> drug = agent.isEmpty() ? Optional.empty() : Optional.of(token(agent.get()));
            into.add(new Figure(row(id), about, drug, value, notApplied, conflicts, cited.sources(), cited.mark()));
        }
    }

    /** A figure above zero; whoever wrote none, or no number, is told only that. */
    private BigDecimal above(Fields fields, String key) {
        int before = binding.problems().count();
        BigDecimal value = fields.figure(key);
        if (value.signum() <= 0 && binding.problems().count() == before) {
            fields.problem(key, Fault.BAD_FIGURE, "'" + key + "' should be more than nothing.");
        }
        return value;
    }

    private Token token(String word) {
        return binding.ids().token(word);
    }

    private RowId row(String id) {
        return new RowId(token(id));
    }
}
