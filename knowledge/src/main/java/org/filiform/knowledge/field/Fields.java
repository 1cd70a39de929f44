package org.filiform.knowledge.field;

import java.math.BigDecimal;
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
public final class Fields extends Keys {

    Fields(Node.Entries node, String what, Binding binding, boolean silent) {
        super(node, what, binding, silent);
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

    // ---- ids

    /** An id of a shape. */
    public String id(String key, Shape shape) {
        String id = text(key);
        if (!binding.trusted() && !id.isEmpty() && !shape.fits(id)) {
            problem(key, Fault.BAD_ID, "'" + id + "' should be made of " + shape.words() + ".");
        }
        return id;
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
