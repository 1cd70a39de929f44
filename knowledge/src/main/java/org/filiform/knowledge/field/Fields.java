package org.filiform.knowledge.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping. Each read tells its problem and then gives something harmless, so that reading goes on and
 * all problems are told at once. Ask {@link #sound} before building anything of what was read.
 */
public final class Fields {

    private static final Place NOWHERE = Place.in("");

    private final Node.Entries node;
    private final String what;
    private final Binding binding;
    private final boolean silent;
    private final int problemsBefore;
    private final boolean[] read;
    private final List<String> asked = new ArrayList<>();

    Fields(Node.Entries node, String what, Binding binding, boolean silent) {
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

    private void problem(Place place, Fault fault, String message) {
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
        asked.add(key);
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

    private @Nullable Node required(String key) {
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

    private String textOf(Node value, String key) {
        String text = raw(value);
        if (text.isEmpty()) {
            problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be a text, and not empty.");
        }
        return text;
    }

    private static String raw(Node value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** An id of a shape. */
    public String id(String key, Shape shape) {
        String id = text(key);
        if (!binding.trusted() && !id.isEmpty() && !shape.fits(id)) {
            problem(key, Fault.BAD_ID, "'" + id + "' should be made of " + shape.words() + ".");
        }
        return id;
    }

    /** A list of texts that must be there. */
    public List<String> texts(String key) {
        return textsOf(list(key), key);
    }

    private List<String> textsOf(List<Node> nodes, String key) {
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

    private void twice(Node entry, String text) {
        problem(entry.place(), Fault.DUPLICATE_ENTRY, "'" + text + "' stands in this list twice: keep one.");
    }

    /** Whether under a key just this is written. */
    public boolean says(String key, String text) {
        Node value = maybe(key);
        return value != null && raw(value).equals(text);
    }

    // ---- words of a closed list

    /** A word that must be there; the first of its kind if it is not. */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        Node value = required(key);
        E word = value == null ? null : wordOf(value, type);
        return word == null ? type.getEnumConstants()[0] : word;
    }

    public <E extends Enum<E>> Optional<E> maybeWord(String key, Class<E> type) {
        Node value = maybe(key);
        return value == null ? Optional.empty() : Optional.ofNullable(wordOf(value, type));
    }

    /** A list of words that must be there. */
    public <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        for (Node entry : list(key)) {
            E word = wordOf(entry, type);
            if (word != null && !words.add(word)) {
                twice(entry, Words.of(word));
            }
        }
        return words;
    }

    private <E extends Enum<E>> @Nullable E wordOf(Node value, Class<E> type) {
        E word = Words.read(raw(value), type);
        if (word == null) {
            problem(
                    value.place(),
                    Fault.UNKNOWN_WORD,
                    "'" + raw(value) + "' is not known here; use one of: " + String.join(", ", Words.all(type)) + ".");
        }
        return word;
    }

    /** True or false, which must be there. */
    public boolean flag(String key) {
        Node value = required(key);
        return value != null && flagOf(value, key);
    }

    public boolean flag(String key, boolean otherwise) {
        Node value = maybe(key);
        return value == null ? otherwise : flagOf(value, key);
    }

    private boolean flagOf(Node value, String key) {
        String text = raw(value);
        if (!text.equals("true") && !text.equals("false")) {
            problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be true or false.");
        }
        return text.equals("true");
    }

    // ---- figures

    /** A whole number that must be there. */
    public int whole(String key) {
        Node value = required(key);
        return value == null ? 0 : wholeOf(value, key);
    }

    public Optional<Integer> maybeWhole(String key) {
        Node value = maybe(key);
        return value == null ? Optional.empty() : Optional.of(wholeOf(value, key));
    }

    private int wholeOf(Node value, String key) {
        try {
            return Integer.parseInt(raw(value));
        } catch (NumberFormatException e) {
            problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be a whole number.");
            return 0;
        }
    }

    /** A number that must be there. */
    public BigDecimal figure(String key) {
        Node value = required(key);
        return value == null ? BigDecimal.ZERO : figureOf(value, key);
    }

    public Optional<BigDecimal> maybeFigure(String key) {
        Node value = maybe(key);
        return value == null ? Optional.empty() : Optional.of(figureOf(value, key));
    }

    private BigDecimal figureOf(Node value, String key) {
        try {
            return new BigDecimal(raw(value));
        } catch (NumberFormatException e) {
            problem(value.place(), Fault.WRONG_TYPE, "'" + key + "' should be a number.");
            return BigDecimal.ZERO;
        }
    }

    // ---- lists and references

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

    /** The id of something that exists. */
    public String name(String key, Named kind) {
        String id = text(key);
        if (!binding.trusted()) {
            require(id, placeOf(key), kind);
        }
        return id;
    }

    public Optional<String> maybeName(String key, Named kind) {
        return has(key) ? Optional.of(name(key, kind)) : Optional.empty();
    }

    /** A list of ids that must be there and that name what exists; it may be empty. */
    public List<String> names(String key, Named... kinds) {
        return namesOf(list(key), key, kinds);
    }

    public List<String> maybeNames(String key, Named... kinds) {
        return namesOf(maybeList(key), key, kinds);
    }

    private List<String> namesOf(List<Node> nodes, String key, Named... kinds) {
        List<String> ids = textsOf(nodes, key);
        for (int i = 0; i < ids.size(); i++) {
            require(ids.get(i), nodes.get(i).place(), kinds);
        }
        return ids;
    }

    private void require(String id, Place place, Named... kinds) {
        if (!id.isEmpty() && !silent) {
            binding.require(id, place, kinds);
        }
    }

    /** Whether the entries of a list are all different. */
    public static boolean allDifferent(List<?> entries) {
        return new HashSet<>(entries).size() == entries.size();
    }
}
