package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds the register of sources. */
final class SourceBinder {

    private final Binding binding;

    SourceBinder(Binding binding) {
        this.binding = binding;
    }

    List<Source> sources(List<Node> nodes) {
        List<Source> sources = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            source(binding.fields(node, "a source"), sources);
        }
        return sources;
    }

    private static void source(Fields fields, List<Source> into) {
        String id = fields.id("id", Shape.SOURCE);
        String citation = fields.text("citation");
        List<String> locator = fields.texts("locator");
        Optional<Integer> year = fields.maybeWhole("year");
        String read = fields.text("read");
        Mark mark = fields.word("mark", Mark.class);
        Source.Kind kind = fields.word("kind", Source.Kind.class);
        Optional<String> note = fields.maybeText("note");
        Optional<String> partOf = fields.maybeName("part-of", Named.SOURCE);
        if (id.equals(SourceId.BACKGROUND.value()) && mark != Mark.UNVERIFIED) {
            fields.problem("mark", Fault.MARK_TOO_GOOD, "'background' names no source: its mark is unverified.");
        }
        if (fields.sound()) {
            Optional<SourceId> whole = partOf.isEmpty()
                    ? Optional.empty()
                    : Optional.of(fields.ids().source(partOf.get()));
            into.add(new Source(fields.ids().source(id), citation, locator, year, read, mark, kind, note, whole));
        }
    }
}
