package org.filiform.knowledge.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.tree.Node;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping: which were read, which must be there, and the texts and lists under them. */
abstract sealed class Keys permits Fields {

    private static final Place NOWHERE = Place.in("");

    private final Node.Entries node;
    private final String what;
    final Binding binding;
    final boolean silent;
    private final int problemsBefore;
    private final boolean[] read;
    private final List<String> asked = new ArrayList<>();

    Keys(Node.Entries node, String what, Binding binding, boolean silent) {
        this.node = node;
        this.what = what;
        this.binding = binding;
        this.silent = silent;
        this.problemsBefore = binding.problems().count();
        this.read = new boolean[node.entries().size()];
    }

    /** Makes typed ids of what was read. */
    public Ids ids() {
        return binding.ids();
    }

    public Place place() {
        return node.place();
    }

    /** Where the value of a key stands; the whole mapping if there is none. */
    public Place placeOf(String key) {
        Node value = maybe(key);
        return value == null ? node.place() : value.place();
    }

    /** Tells a problem with the value of a key. */
    public void problem(String key, Fault fault, String message) {
        problem(placeOf(key), fault, message);
    }

    void problem(Place place, Fault fault, String message) {
        if (!silent) {
            binding.problem(place, fault, message);
        }
    }

    /** Tells every key that was not read, and says whether this mapping, with all in it, had no problem. */
    public boolean sound() {
        close();
        return !silent && binding.problems().count() == problemsBefore;
    }

    /** Tells every key that was not read. */
    public void close() {
        for (int i = 0; i < read.length; i++) {
            if (!read[i]) {
                unknown(node.entries().get(i).key());
            }
        }
    }

    private void unknown(Node.Scalar key) {
        problem(
                key.place(),
                Fault.UNKNOWN_KEY,
                "'" + key.text() + "' is not known in " + what + "." + Nearest.hint(key.text(), asked));
    }

    /** The value of a key, if there is one. */
    public @Nullable Node maybe(String key) {
        if (!binding.trusted()) {
            asked.add(key);
        }
        List<Node.Entry> entries = node.entries();
        for (int i = 0; i < read.length; i++) {
            if (entries.get(i).key().text().equals(key)) {
                read[i] = true;
                return entries.get(i).value();
            }
        }
        return null;
    }

    /** The value of a key that must be there. */
    public Node need(String key) {
        Node value = required(key);
        return value == null ? new Node.Scalar("", NOWHERE) : value;
    }

    @Nullable
    Node required(String key) {
        Node value = maybe(key);
        if (value == null) {
            problem(place(), Fault.MISSING_KEY, "In " + what + " '" + key + "' is missing: add it.");
        }
        return value;
    }

    public boolean has(String key) {
        return maybe(key) != null;
    }

    /** The fields of a mapping inside this one. */
    public Fields part(String key, String described) {
        Node value = required(key);
        return value == null ? binding.nothing(described) : binding.fields(value, described);
    }

    // ---- texts

    /** A text that must be there. */
    public String text(String key) {
        Node value = required(key);
        return value == null ? "" : textOf(value, key);
    }

    public Optional<String> maybeText(String key) {
        Node value = maybe(key);
        return value == null ? Optional.empty() : Optional.of(textOf(value, key));
    }

    String textOf(Node value, String key) {
        String text = raw(value);
        if (text.isEmpty()) {
            problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be a text, and not empty.");
        }
        return text;
    }

    static String raw(Node value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** A list of texts that must be there. */
    public List<String> texts(String key) {
        return textsOf(list(key), key);
    }

    List<String> textsOf(List<Node> nodes, String key) {
        List<String> texts = new ArrayList<>(nodes.size());
        for (Node entry : nodes) {
            String text = textOf(entry, key);
            if (!text.isEmpty() && texts.contains(text)) {
                twice(entry, text);
            }
            texts.add(text);
        }
        return texts;
    }

    void twice(Node entry, String text) {
        problem(entry.place(), Fault.DUPLICATE_ENTRY, "'" + text + "' stands in this list twice: keep one.");
    }

    /** Whether under a key just this is written. */
    public boolean says(String key, String text) {
        Node value = maybe(key);
        return value != null && raw(value).equals(text);
    }

    // ---- lists

    /** A list that must be there. */
    public List<Node> list(String key) {
        return listOf(required(key), key);
    }

    public List<Node> maybeList(String key) {
        return listOf(maybe(key), key);
    }

    private List<Node> listOf(@Nullable Node value, String key) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Items items) {
            return items.nodes();
        }
        problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be a list.");
        return List.of();
    }
}
