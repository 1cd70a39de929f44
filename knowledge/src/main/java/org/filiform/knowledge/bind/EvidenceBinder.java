package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.evidence.Trap;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.tree.Node;

/** Binds claims, conflicts, traps, what studies found and how often something went wrong. */
final class EvidenceBinder {

    private final Binding binding;

    EvidenceBinder(Binding binding) {
        this.binding = binding;
    }

    List<Claim> claims(List<Node> nodes) {
        List<Claim> claims = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            claim(binding.fields(node, "a claim"), claims);
        }
        return claims;
    }

    private static void claim(Fields fields, List<Claim> into) {
        String id = fields.id("id", Shape.RULE);
        Claim.Topic topic = fields.word("topic", Claim.Topic.class);
        List<String> modalities = fields.names("modalities", Named.MODALITY);
        String says = fields.text("says");
        Set<Claim.Check> checks = fields.words("checks", Claim.Check.class);
        Optional<String> note = fields.maybeText("note");
        List<String> sources = Cited.someSources(fields, "sources");
        List<String> against = fields.maybeNames("against", Named.SOURCE);
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        List<String> related = fields.maybeNames("related", Named.CLAIM);
        if (fields.sound()) {
            into.add(new Claim(
                    id,
                    topic,
                    modalities(modalities),
                    says,
                    checks,
                    note,
                    fields.ids().sources(sources),
                    fields.ids().sources(against),
                    conflicts,
                    related));
        }
    }

    List<Conflict> conflicts(List<Node> nodes) {
        List<Conflict> conflicts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            conflict(binding.fields(node, "a conflict"), conflicts);
        }
        return conflicts;
    }

    private void conflict(Fields fields, List<Conflict> into) {
        String id = fields.id("id", Shape.RULE);
        String topic = fields.text("topic");
        List<String> modalities = fields.names("modalities", Named.MODALITY);
        fields.need("positions");
        List<Position> positions = positions(fields);
        String proposed = fields.text("default");
        Cited cited = Cited.read(fields);
        List<String> claims = fields.maybeNames("claims", Named.CLAIM);
        if (fields.sound()) {
            into.add(new Conflict(
                    id, topic, modalities(modalities), positions, proposed, cited.sources(), cited.mark(), claims));
        }
    }

    /** What sources hold, if {@code positions} is there. */
    List<Position> positions(Fields fields) {
        List<Node> nodes = fields.maybeList("positions");
        if (nodes.isEmpty() && fields.has("positions")) {
            fields.problem("positions", Fault.NO_SOURCE, "Here should stand who holds what: at least one position.");
        }
        List<Position> positions = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            position(binding.fields(node, "a position"), positions);
        }
        return positions;
    }

    private static void position(Fields fields, List<Position> into) {
        List<String> holders = Cited.someSources(fields, "holders");
        String says = fields.text("says");
        Position.Stance stance = fields.word("stance", Position.Stance.class);
        if (fields.sound()) {
            into.add(new Position(fields.ids().sources(holders), says, stance));
        }
    }

    List<Trap> traps(List<Node> nodes) {
        List<Trap> traps = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Fields fields = binding.fields(node, "a trap");
            String id = fields.id("id", Shape.RULE);
            String says = fields.text("says");
            Cited cited = Cited.read(fields);
            if (fields.sound()) {
                traps.add(new Trap(id, says, cited.sources(), cited.mark()));
            }
        }
        return traps;
    }

    List<EvidenceRow> evidence(List<Node> nodes) {
        List<EvidenceRow> rows = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            row(binding.fields(node, "a row of evidence"), rows);
        }
        return rows;
    }

    private static void row(Fields fields, List<EvidenceRow> into) {
        String id = fields.id("id", Shape.RULE);
        Cited cited = Cited.read(fields);
        String modality = fields.id("modality", Shape.KEBAB);
        String condition = fields.id("condition", Shape.KEBAB);
        String comparator = fields.text("comparator");
        String design = fields.text("design");
        String finding = fields.text("finding");
        EvidenceRow.Direction direction = fields.word("direction", EvidenceRow.Direction.class);
        EvidenceRow.Horizon horizon = fields.word("horizon", EvidenceRow.Horizon.class);
        EvidenceRow.Certainty certainty = fields.word("certainty", EvidenceRow.Certainty.class);
        boolean enabled = enabled(fields, cited);
        if (fields.sound()) {
            into.add(new EvidenceRow(
                    id,
                    cited.sources(),
                    modality,
                    condition,
                    comparator,
                    design,
                    finding,
                    direction,
                    horizon,
                    certainty,
                    cited.mark(),
                    enabled));
        }
    }

    /** Whether a row may be shown; what was checked is never held back. */
    private static boolean enabled(Fields fields, Cited cited) {
        boolean enabled = fields.flag("enabled", true);
        if (!enabled && cited.mark() != Mark.UNVERIFIED) {
            fields.problem(
                    "enabled",
                    Fault.WRONGLY_ENABLED,
                    "Only what was not checked is held back: its mark is unverified.");
        }
        return enabled;
    }

    List<AdverseEventRow> adverseEvents(List<Node> nodes) {
        List<AdverseEventRow> rows = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            adverseEvent(binding.fields(node, "a row of adverse events"), rows);
        }
        return rows;
    }

    private static void adverseEvent(Fields fields, List<AdverseEventRow> into) {
        String id = fields.id("id", Shape.RULE);
        Cited cited = Cited.read(fields);
        String modality = fields.id("modality", Shape.KEBAB);
        String who = fields.text("who");
        String event = fields.text("event");
        Optional<BigDecimal> numerator = fields.maybeFigure("numerator");
        Optional<BigDecimal> denominator = fields.maybeFigure("denominator");
        Optional<AdverseEventRow.DenominatorType> type =
                fields.maybeWord("denominator-type", AdverseEventRow.DenominatorType.class);
        Optional<String> rate = fields.maybeText("rate");
        Optional<String> note = fields.maybeText("note");
        boolean enabled = enabled(fields, cited);
        if (fields.sound()) {
            into.add(new AdverseEventRow(
                    id,
                    cited.sources(),
                    modality,
                    who,
                    event,
                    numerator,
                    denominator,
                    type,
                    rate,
                    cited.mark(),
                    note,
                    enabled));
        }
    }

    static Set<ModalityId> modalities(Iterable<String> ids) {
        Set<ModalityId> modalities = new HashSet<>();
        for (String id : ids) {
            modalities.add(new ModalityId(id));
        }
        return modalities;
    }
}
