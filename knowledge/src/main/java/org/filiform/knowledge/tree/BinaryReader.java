package org.filiform.knowledge.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filiform.knowledge.Place;

/**
 * Reads what {@link Binary} wrote. The first level of the tree is a mapping from files to what they hold, so that a node
 * still knows its file.
 */
public final class BinaryReader {

    private final byte[] bytes;
    private int at = Binary.HEAD;
    private Place place = Place.in("");

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
            return new BinaryReader(bytes).root();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("This compiled pack is damaged", e);
        }
    }

    private Node.Entries root() {
        String[] texts = texts();
        int head = number();
        if ((head & 3) != Binary.MAPPING) {
            throw new IllegalStateException("A compiled pack begins with a mapping");
        }
        List<Node.Entry> files = new ArrayList<>();
        for (int left = head >>> 2; left > 0; left--) {
            place = Place.in(texts[number()]);
            files.add(new Node.Entry(new Node.Scalar(place.file(), place), node(texts)));
        }
        return new Node.Entries(files, Place.in(""));
    }

    private String[] texts() {
        String[] texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            int length = number();
            texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
        return texts;
    }

    private Node node(String[] texts) {
        int head = number();
        int value = head >>> 2;
        return switch (head & 3) {
            case Binary.TEXT -> new Node.Scalar(texts[value], place);
            case Binary.LIST -> items(texts, value);
            case Binary.MAPPING -> entries(texts, value);
            default -> throw new IllegalStateException("This compiled pack is damaged");
        };
    }

    private Node items(String[] texts, int size) {
        List<Node> nodes = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            nodes.add(node(texts));
        }
        return new Node.Items(nodes, place);
    }

    private Node entries(String[] texts, int size) {
        List<Node.Entry> entries = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            Node.Scalar key = new Node.Scalar(texts[number()], place);
            entries.add(new Node.Entry(key, node(texts)));
        }
        return new Node.Entries(entries, place);
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
