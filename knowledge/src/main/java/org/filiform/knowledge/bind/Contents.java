package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Ids;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Names;
import org.filiform.knowledge.tree.Node;

/** The files of a pack by what they hold, and every id that stands in them. */
final class Contents {

    private static final Node NOTHING = new Node.Items(List.of(), Place.in(""));

    private final Map<Named, List<Node>> lists = new EnumMap<>(Named.class);
    private final List<Node.Entries> codes = new ArrayList<>();
    private final Binding binding;
    private Optional<Node> identity = Optional.empty();

    private Contents(Binding binding) {
        this.binding = binding;
        for (Named kind : Named.values()) {
            lists.put(kind, new ArrayList<>());
        }
    }

    /**
     * Sorts files.
     *
     * @param trusted whether all this was checked when it was compiled
     */
    static Contents of(Node.Entries files, Problems problems, boolean trusted) {
        Contents contents = new Contents(new Binding(problems, new Names(), new Ids(), trusted));
        for (Node.Entry file : files.entries()) {
            contents.shelve(file);
        }
        return contents;
    }

    Binding binding() {
        return binding;
    }

    /** All entries of a kind, from all files, in the order of the files. */
    List<Node> list(Named kind) {
        return lists.getOrDefault(kind, List.of());
    }

    List<Node.Entries> codeFiles() {
        return codes;
    }

    Optional<Node> identity() {
        return identity;
    }

    private void shelve(Node.Entry file) {
        Optional<Topic> topic = Topic.of(file.key().text());
        if (topic.isEmpty()) {
            binding.problem(
                    file.key().place(),
                    Fault.UNKNOWN_FILE,
                    "A pack has no place for a file of this name: rename it, move it, or take it out.");
        } else if (file.value() instanceof Node.Entries document) {
            shelve(topic.get(), document);
        } else {
            binding.problem(file.value().place(), Fault.WRONG_TYPE, "A file of a pack begins with a key.");
        }
    }

    private void shelve(Topic topic, Node.Entries document) {
        if (topic == Topic.IDENTITY) {
            identity = Optional.of(document);
        } else if (topic == Topic.CODES) {
            codes.add(document);
            declareSets(document);
        } else {
            shelveLists(topic, document);
        }
    }

    private void shelveLists(Topic topic, Node.Entries document) {
        Fields fields = binding.fields(document, "a file under " + topic.path());
        for (Topic.Part part : topic.parts()) {
            for (Node entry : fields.list(part.key())) {
                list(part.kind()).add(entry);
                declare(part.kind(), entry);
            }
        }
        fields.close();
    }

    private void declare(Named kind, Node entry) {
        String key = keyOf(kind);
        if (!(entry instanceof Node.Entries entries) || !(entries.get(key).orElse(NOTHING) instanceof Node.Scalar id)) {
            return;
        }
        Place first = id.text().isEmpty() ? null : binding.names().declare(kind, id.text(), id.place());
        if (first != null) {
            binding.problem(
                    id.place(),
                    Fault.DUPLICATE_ID,
                    "Another " + kind.words() + " has the id '" + id.text() + "', at " + first
                            + ": rename or remove one.");
        }
    }

    /** The key under which an entry says which one it is; of what is known of a muscle there is one entry a muscle. */
    private static String keyOf(Named kind) {
        return switch (kind) {
            case REGION -> "code";
            case INNERVATION, TRIGGER_POINTS, NEEDLING -> "muscle";
            default -> "id";
        };
    }

    /** A set may lie in several files. */
    private void declareSets(Node.Entries document) {
        if (document.get("sets").orElse(NOTHING) instanceof Node.Entries sets) {
            for (Node.Entry set : sets.entries()) {
                binding.names()
                        .declare(Named.CODE_SET, set.key().text(), set.key().place());
            }
        }
    }
}
