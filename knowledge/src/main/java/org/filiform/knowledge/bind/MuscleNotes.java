package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.body.Innervation;
import org.filiform.knowledge.body.Needling;
import org.filiform.knowledge.body.Noted;
import org.filiform.knowledge.body.TriggerPoints;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.tree.Node;

/** Binds what is noted of muscles in files of their own, each entry under the id of its muscle. */
final class MuscleNotes {

    private final Map<String, Innervation> innervation = new HashMap<>();
    private final Map<String, TriggerPoints> triggerPoints = new HashMap<>();
    private final Map<String, Needling> needling = new HashMap<>();

    private MuscleNotes() {}

    static MuscleNotes of(Contents contents) {
        Binding binding = contents.binding();
        MuscleNotes notes = new MuscleNotes();
        for (Node node : contents.list(Named.INNERVATION)) {
            notes.innervation(binding.fields(node, "an innervation"));
        }
        for (Node node : contents.list(Named.TRIGGER_POINTS)) {
            notes.triggerPoints(binding.fields(node, "an entry of trigger points"));
        }
        for (Node node : contents.list(Named.NEEDLING)) {
            notes.needling(binding.fields(node, "an entry of needling"));
        }
        return notes;
    }

    Optional<Innervation> innervation(String muscle) {
        return Optional.ofNullable(innervation.get(muscle));
    }

    Optional<TriggerPoints> triggerPoints(String muscle) {
        return Optional.ofNullable(triggerPoints.get(muscle));
    }

    Optional<Needling> needling(String muscle) {
        return Optional.ofNullable(needling.get(muscle));
    }

    private void innervation(Fields fields) {
        String muscle = fields.name("muscle", Named.MUSCLE);
        Noted nerves = NotedFields.read(fields.part("nerves", "the nerves of a muscle"));
        Noted actions = NotedFields.read(fields.part("actions", "the actions of a muscle"));
        if (fields.sound()) {
            innervation.put(muscle, new Innervation(nerves, actions));
        }
    }

    private void triggerPoints(Fields fields) {
        String muscle = fields.name("muscle", Named.MUSCLE);
        int count = positive(fields, "count");
        Noted sites = NotedFields.read(fields.part("sites", "the sites of trigger points"));
        Noted complaint = NotedFields.read(fields.part("complaint", "a complaint"));
        if (fields.sound()) {
            triggerPoints.put(muscle, new TriggerPoints(count, sites, complaint));
        }
    }

    private void needling(Fields fields) {
        String muscle = fields.name("muscle", Named.MUSCLE);
        Needling.Depth depth = fields.word("depth", Needling.Depth.class);
        String position = fields.text("position");
        List<Needling.Palpation> palpation = new ArrayList<>(fields.words("palpation", Needling.Palpation.class));
        String approach = fields.text("approach");
        Mark mark = NotedFields.mark(fields);
        String source = fields.text("source");
        Optional<Needling.Length> length = length(fields, depth);
        Noted hazards = NotedFields.read(fields.part("hazards", "the hazards near a muscle"));
        if (fields.sound()) {
            needling.put(muscle, new Needling(depth, position, palpation, approach, mark, source, length, hazards));
        }
    }

    /** Whatever is needled is needled with something; what is not needled has no needle. */
    private static Optional<Needling.Length> length(Fields fields, Needling.Depth depth) {
        boolean needled = depth != Needling.Depth.NONE;
        if (needled != fields.has("length-mm")) {
            fields.problem(
                    "length-mm",
                    Fault.BODY_SHAPE,
                    needled
                            ? "A muscle that is needled has lengths of needles: add 'length-mm'."
                            : "A muscle that is not needled has no needles: remove this.");
        }
        if (!fields.has("length-mm")) {
            return Optional.empty();
        }
        Fields part = fields.part("length-mm", "the lengths of needles");
        int from = positive(part, "from");
        int to = positive(part, "to");
        if (from > to) {
            part.problem("to", Fault.BAD_FIGURE, "'to' should be no less than 'from'.");
        }
        Mark mark = NotedFields.mark(part);
        String source = part.text("source");
        part.close();
        return Optional.of(new Needling.Length(from, to, mark, source));
    }

    private static int positive(Fields fields, String key) {
        int figure = fields.whole(key);
        if (figure < 1 && fields.has(key)) {
            fields.problem(key, Fault.BAD_FIGURE, "'" + key + "' should be 1 or more.");
        }
        return figure;
    }
}
