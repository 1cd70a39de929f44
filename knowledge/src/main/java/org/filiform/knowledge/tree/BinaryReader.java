package org.filiform.knowledge.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filiform.knowledge.Place;

/** Reads what {@link Binary} wrote. Lines, columns and files are not in it, and each word is one object however often it stands. */
public final class BinaryReader {

    private static final Place NOWHERE = Place.in("");

    private final byte[] bytes;
    private int at = Binary.HEAD;

    private BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a tree. That the content fits the hash is not checked here: that is the build's own test.
     *
     * @throws IllegalStateException if this is no such tree, or of another version, or cut off
     */
    public static Node.Entries read(byte[] bytes) {
        boolean ours = bytes.length > Binary.HEAD
                && Arrays.equals(bytes, 0, Binary.MAGIC.length, Binary.MAGIC, 0, Binary.MAGIC.length);
        if (!ours || bytes[Binary.MAGIC.length] != Binary.VERSION) {
            throw new IllegalStateException("This is no compiled pack of version " + Binary.VERSION);
        }
        try {
            BinaryReader reader = new BinaryReader(bytes);
            if (reader.node(reader.words()) instanceof Node.Entries entries) {
                return entries;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("This compiled pack is damaged", e);
        }
        throw new IllegalStateException("A compiled pack begins with a mapping");
    }

    private Node.Scalar[] words() {
        Node.Scalar[] words = new Node.Scalar[number()];
        for (int i = 0; i < words.length; i++) {
            int length = number();
            words[i] = new Node.Scalar(new String(bytes, at, length, StandardCharsets.UTF_8), NOWHERE);
            at += length;
        }
        return words;
    }

    private Node node(Node.Scalar[] words) {
        int head = number();
        int value = head >>> 2;
        return switch (head & 3) {
            case Binary.TEXT -> words[value];
            case Binary.LIST -> items(words, value);
            case Binary.MAPPING -> entries(words, value);
            default -> throw new IllegalStateException("This compiled pack is damaged");
        };
    }

    private Node items(Node.Scalar[] words, int size) {
        List<Node> nodes = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            nodes.add(node(words));
        }
        return new Node.Items(nodes, NOWHERE);
    }

    private Node entries(Node.Scalar[] words, int size) {
        List<Node.Entry> entries = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            Node.Scalar key = words[number()];
            entries.add(new Node.Entry(key, node(words)));
        }
        return new Node.Entries(entries, NOWHERE);
    }

    private int number() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
