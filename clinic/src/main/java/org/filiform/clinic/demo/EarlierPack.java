package org.filiform.clinic.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.BinaryReader;
import org.filiform.knowledge.tree.Node;

/**
 * An earlier version of the pack, for the demonstration: the one that was shipped without some entries, or with other words
 * in them, checked and compiled like any other.
 */
final class EarlierPack {

    private static final Place NOWHERE = Place.in("");
    private static final int COLUMNS = 4;
    private static final String GONE = "gone";

    private final Pack pack;
    private final byte[] compiled;

    private EarlierPack(Pack pack, byte[] compiled) {
        this.pack = pack;
        this.compiled = compiled;
    }

    Pack pack() {
        return pack;
    }

    /** The same as it was compiled. */
    byte[] compiled() {
        return compiled.clone();
    }

    /** Made from the shipped one by the table of differences. */
    static EarlierPack make() {
        Node tree = BinaryReader.read(PackLoader.shippedBytes());
        for (List<String> row : Lines.of("/demo/earlier-pack.txt", COLUMNS)) {
            tree = in(tree, List.of(row.get(0)), row);
        }
        byte[] bytes = Binary.write(tree);
        return switch (Binder.check((Node.Entries) tree, Binary.hashIn(bytes), new Problems())) {
            case Loading.Loaded<Pack>(Pack pack) -> new EarlierPack(pack, bytes);
            case Loading.Refused<Pack> refused ->
                throw new IllegalStateException("The earlier pack is not sound: " + refused.problems());
        };
    }

    /** Goes into the file of the row, and from there to the entry with its id. */
    private static Node in(Node node, List<String> path, List<String> row) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Items items -> items(items, row);
            case Node.Entries entries when isMeant(entries, row) && path.isEmpty() -> set(entries, row);
            case Node.Entries entries ->
                new Node.Entries(
                        entries.entries().stream()
                                .map(entry ->
                                        path.isEmpty() || entry.key().text().equals(path.getFirst())
                                                ? new Node.Entry(entry.key(), in(entry.value(), List.of(), row))
                                                : entry)
                                .toList(),
                        NOWHERE);
        };
    }

    private static Node items(Node.Items items, List<String> row) {
        List<Node> nodes = new ArrayList<>();
        for (Node item : items.nodes()) {
            if (item instanceof Node.Entries entries && isMeant(entries, row)) {
                if (!row.get(2).equals(GONE)) {
                    nodes.add(set(entries, row));
                }
            } else {
                nodes.add(item);
            }
        }
        return new Node.Items(nodes, NOWHERE);
    }

    private static boolean isMeant(Node.Entries entries, List<String> row) {
        String id = row.get(1);
        return id.isEmpty()
                ? entries.get(row.get(2)).isPresent()
                : entries.get("id")
                        .filter(node -> node instanceof Node.Scalar scalar
                                && scalar.text().equals(id))
                        .isPresent();
    }

    private static Node.Entries set(Node.Entries entries, List<String> row) {
        Node.Scalar key = new Node.Scalar(row.get(2), NOWHERE);
        Stream<Node.Entry> others =
                entries.entries().stream().filter(entry -> !entry.key().text().equals(key.text()));
        return new Node.Entries(
                Stream.concat(others, Stream.of(new Node.Entry(key, new Node.Scalar(row.get(3), NOWHERE))))
                        .toList(),
                NOWHERE);
    }
}
