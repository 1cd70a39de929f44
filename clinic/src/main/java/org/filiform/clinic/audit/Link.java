package org.filiform.clinic.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the table holds it, whatever somebody made of it. Its hash is computed here a second time, apart from the
 * database: SHA-256 over every field with its length before it.
 */
record Link(
        long seq,
        Instant at,
        Optional<UUID> account,
        String action,
        Optional<UUID> client,
        String why,
        String outcome,
        Hash previous,
        Hash hash) {

    /** The 32 bytes of a hash, compared by what they are. */
    record Hash(String hex) {
        static final Hash NONE = new Hash("00".repeat(32));

        static Hash of(byte[] bytes) {
            return new Hash(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }

    boolean isItself() {
        return hashAs(seq).equals(hash);
    }

    /** The hash that it would have in another place. */
    Hash hashAs(long place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field(bytes, number(place));
        field(bytes, number(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        field(bytes, account.map(Link::id).orElse(null));
        field(bytes, action.getBytes(UTF_8));
        field(bytes, client.map(Link::id).orElse(null));
        field(bytes, why.getBytes(UTF_8));
        field(bytes, outcome.getBytes(UTF_8));
        field(bytes, previous.bytes());
        return Hash.of(sha256(bytes.toByteArray()));
    }

    private static void field(ByteArrayOutputStream to, byte @Nullable [] value) {
        to.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .array());
        if (value != null) {
            to.writeBytes(value);
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] id(UUID value) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
