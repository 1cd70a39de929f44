package org.filiform.knowledge.tree;

import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Place;

/** A node of the tree. It never changes. */
public sealed interface Node {

    /** Where it stands. */
    Place place();

    /**
     * A text, as written but for spaces around it; whether it means a number or a yes is for the reader of it to say.
     *
     * @param text the characters
     * @param place where it stands
     */
    record Scalar(String text, Place place) implements Node {}

    /**
     * A list.
     *
     * @param nodes its nodes, in order
     * @param place where it begins
     */
    record Items(List<Node> nodes, Place place) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A mapping.
     *
     * @param entries its keys and values; no key is there twice
     * @param place where it begins
     */
    record Entries(List<Entry> entries, Place place) implements Node {
        public Entries {
            entries = List.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(Scalar key, Node value) {}
}
