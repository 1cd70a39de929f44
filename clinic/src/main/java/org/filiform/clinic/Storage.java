package org.filiform.clinic;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import javax.sql.DataSource;
import org.filiform.clinic.database.DataFolder;
import org.filiform.clinic.database.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where everything is kept: a PostgreSQL of our own in the data folder, or the one that was named.
 *
 * @param folder the data folder, which is ours while this is open
 * @param server our own PostgreSQL; empty where another one was named
 * @param url of the database
 */
record Storage(DataFolder folder, Optional<PostgresServer> server, String url) implements AutoCloseable {

    /**
     * Opens it.
     *
     * @param data the data folder
     * @param url a JDBC URL with user and password; empty to start our own PostgreSQL
     */
    static Storage open(Path data, String url) {
        DataFolder folder = DataFolder.open(data);
        if (!url.isEmpty()) {
            return new Storage(folder, Optional.empty(), url);
        }
        try {
            PostgresServer server = PostgresServer.start(folder, new SecureRandom());
            return new Storage(folder, Optional.of(server), server.jdbcUrl());
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** For a few questions, without a pool. */
    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        server.ifPresent(own -> {
            source.setUser(own.user());
            source.setPassword(own.password());
        });
        return source;
    }

    @Override
    public void close() {
        server.ifPresent(PostgresServer::close);
        folder.close();
    }
}
