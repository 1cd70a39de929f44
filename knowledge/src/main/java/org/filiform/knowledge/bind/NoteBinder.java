package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.NoteItem;
import org.filiform.knowledge.visit.PauseItem;

/** Binds what is asked before the first needle, and what a note says after the last. */
final class NoteBinder {

    private final Binding binding;

    NoteBinder(Binding binding) {
        this.binding = binding;
    }

    List<PauseItem> pause(List<Node> nodes) {
        List<PauseItem> items = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            pauseItem(binding.fields(node, "a question of the pause"), items);
        }
        return items;
    }

    private void pauseItem(Fields fields, List<PauseItem> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        String asks = fields.text("asks");
        Cited cited = Cited.read(fields);
        List<Position> positions = new EvidenceBinder(binding).positions(fields);
        if (fields.sound()) {
            into.add(new PauseItem(fields.ids().token(id), name, asks, positions, cited.sources(), cited.mark()));
        }
    }

    List<NoteItem> note(List<Node> nodes) {
        List<NoteItem> items = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            noteItem(binding.fields(node, "an item of the note"), items);
        }
        return items;
    }

    private static void noteItem(Fields fields, List<NoteItem> into) {
        String id = fields.id("id", Shape.KEBAB);
        Optional<String> stricta = fields.maybeText("stricta");
        String name = fields.text("name");
        NoteItem.Need need = fields.word("need", NoteItem.Need.class);
        List<String> modalities = VisitFields.modalities(fields);
        String satisfiedBy = fields.text("satisfied-by");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new NoteItem(
                    fields.ids().token(id),
                    stricta,
                    name,
                    need,
                    EvidenceBinder.modalities(modalities),
                    satisfiedBy,
                    cited.sources(),
                    cited.mark()));
        }
    }
}
