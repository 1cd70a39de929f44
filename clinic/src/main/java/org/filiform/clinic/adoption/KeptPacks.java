package org.filiform.clinic.adoption;

import java.util.Optional;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.tree.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packs as they were compiled, by their hash. The one that ships with this program is kept when it starts. */
@Component
@Order(-1)
class KeptPacks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPacks.class);

    private final JdbcClient database;

    KeptPacks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keep(PackLoader.shipped(), PackLoader.shippedBytes());
    }

    /** Keeps a pack; one that is there stays as it is. */
    void keep(Pack pack, byte[] compiled) {
        database.sql("insert into kept_pack (hash, name, version, content) values (:hash, :name, :version, :content)"
                        + " on conflict (hash) do nothing")
                .param("hash", pack.identity().hash())
                .param("name", pack.identity().name())
                .param("version", pack.identity().version())
                .param("content", compiled)
                .update();
    }

    /** A pack that this program can still read; empty if it was never kept, is damaged, or was made for other programs. */
    Optional<Pack> read(String hash) {
        if (hash.equals(PackLoader.shipped().identity().hash())) {
            return Optional.of(PackLoader.shipped());
        }
        return bytes(hash).flatMap(bytes -> intact(hash, bytes));
    }

    /** The pack as it was compiled. */
    Optional<byte[]> bytes(String hash) {
        return database.sql("select content from kept_pack where hash = :hash")
                .param("hash", hash)
                .query(byte[].class)
                .optional();
    }

    private static Optional<Pack> intact(String hash, byte[] bytes) {
        try {
            return Optional.of(PackLoader.compiled(bytes))
                    .filter(pack -> pack.identity().hash().equals(hash) && Binary.isIntact(bytes));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("A pack that was adopted cannot be read: {}", hash, e);
            return Optional.empty();
        }
    }
}
