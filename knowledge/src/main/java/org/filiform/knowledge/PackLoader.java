package org.filiform.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.BinaryReader;

/** Reads the pack that the build compiled. */
public final class PackLoader {

    private static final String RESOURCE = "/org/filiform/knowledge/pack.bin";

    private PackLoader() {}

    /** The pack that ships with this program. It is read once, on first use. */
    public static Pack shipped() {
        return Shipped.PACK;
    }

    /** The pack that ships with this program, as it was compiled: to be kept with what was adopted of it. */
    public static byte[] shippedBytes() {
        return resource();
    }

    /**
     * Reads a compiled pack.
     *
     * @throws IllegalStateException if it is damaged, or was compiled by another version of this program
     */
    public static Pack compiled(byte[] bytes) {
        return switch (Binder.trust(BinaryReader.read(bytes), Binary.hashIn(bytes))) {
            case Loading.Loaded<Pack>(Pack pack) -> pack;
            case Loading.Refused<Pack> refused ->
                throw new IllegalStateException("This compiled pack is not sound: " + refused.problems());
        };
    }

    private static byte[] resource() {
        try (InputStream stream = PackLoader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The build left the pack out: " + RESOURCE);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The pack cannot be read: " + RESOURCE, e);
        }
    }

    /** Holds the pack; loaded when it is first asked for. */
    private static final class Shipped {
        private static final Pack PACK = compiled(resource());
    }
}
