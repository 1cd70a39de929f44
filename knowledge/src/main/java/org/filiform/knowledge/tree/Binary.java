package org.filiform.knowledge.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The compact form of a tree: a table of its distinct texts in order, then its nodes as numbers. It is canonical: equal
 * trees give equal bytes on every machine, whatever the order of their keys was. Its hash stands in its head.
 *
 * <p>Layout: eight bytes {@code FILIFORM}, one byte version, 32 bytes SHA-256 of all that follows; then the number of
 * texts, each with its length in bytes and its UTF-8; then the root. Numbers are unsigned, seven bits a byte, the lowest
 * first. A node is a number whose two lowest bits say what it is (0 text, 1 list, 2 mapping) and whose others say which
 * text, or how many; lists then hold nodes, mappings the number of the key's text and a node, in turn.
 */
public final class Binary {

    static final byte[] MAGIC = "FILIFORM".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HASH_LENGTH = 32;
    static final int HEAD = MAGIC.length + 1 + HASH_LENGTH;

    static final int TEXT = 0;
    static final int LIST = 1;
    static final int MAPPING = 2;

    private Binary() {}

    /** The bytes of a tree. */
    public static byte[] write(Node root) {
        byte[] content = content(Canonical.of(root));
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEAD + content.length);
        out.writeBytes(MAGIC);
        out.write(VERSION);
        out.writeBytes(sha256(content));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** The hash of a tree: SHA-256 over its canonical content, in hexadecimal. */
    public static String hash(Node root) {
        return HexFormat.of().formatHex(sha256(content(Canonical.of(root))));
    }

    /** The hash in the head of written bytes. */
    public static String hashIn(byte[] written) {
        return HexFormat.of().formatHex(written, MAGIC.length + 1, HEAD);
    }

    /** Whether the hash in the head is that of the content. */
    public static boolean isIntact(byte[] written) {
        byte[] content = Arrays.copyOfRange(written, HEAD, written.length);
        return hashIn(written).equals(HexFormat.of().formatHex(sha256(content)));
    }

    private static byte[] content(Node canonical) {
        SortedSet<String> texts = new TreeSet<>();
        gather(canonical, texts);
        Map<String, Integer> numbers = LinkedHashMap.newLinkedHashMap(texts.size());
        texts.forEach(text -> numbers.put(text, numbers.size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(out, bytes.length);
            out.writeBytes(bytes);
        }
        node(out, canonical, numbers);
        return out.toByteArray();
    }

    private static void gather(Node node, SortedSet<String> texts) {
        switch (node) {
            case Node.Scalar scalar -> texts.add(scalar.text());
            case Node.Items items -> items.nodes().forEach(item -> gather(item, texts));
            case Node.Entries entries ->
                entries.entries().forEach(entry -> {
                    texts.add(entry.key().text());
                    gather(entry.value(), texts);
                });
        }
    }

    private static void node(ByteArrayOutputStream out, Node node, Map<String, Integer> numbers) {
        switch (node) {
            case Node.Scalar scalar -> head(out, TEXT, numbers.getOrDefault(scalar.text(), 0));
            case Node.Items items -> {
                head(out, LIST, items.nodes().size());
                items.nodes().forEach(item -> node(out, item, numbers));
            }
            case Node.Entries entries -> {
                head(out, MAPPING, entries.entries().size());
                entries.entries().forEach(entry -> {
                    number(out, numbers.getOrDefault(entry.key().text(), 0));
                    node(out, entry.value(), numbers);
                });
            }
        }
    }

    private static void head(ByteArrayOutputStream out, int kind, int value) {
        number(out, value << 2 | kind);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
