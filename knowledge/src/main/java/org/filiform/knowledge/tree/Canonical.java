package org.filiform.knowledge.tree;

import java.util.Comparator;

/** The one form in which trees are compared, hashed and written: keys in order. */
public final class Canonical {

    private static final Comparator<Node.Entry> BY_KEY =
            Comparator.comparing(entry -> entry.key().text());

    private Canonical() {}

    /** The same tree with the keys of every mapping in order; lists keep theirs, since there order says something. */
    public static Node of(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Items items ->
                new Node.Items(items.nodes().stream().map(Canonical::of).toList(), items.place());
            case Node.Entries entries -> of(entries);
        };
    }

    /** The same mapping with its keys in order, at every depth. */
    public static Node.Entries of(Node.Entries entries) {
        return new Node.Entries(
                entries.entries().stream()
                        .map(entry -> new Node.Entry(entry.key(), of(entry.value())))
                        .sorted(BY_KEY)
                        .toList(),
                entries.place());
    }
}
