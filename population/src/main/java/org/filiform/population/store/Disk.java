package org.filiform.population.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where a store is written; a test puts one that is full in its place. */
interface Disk {

    OutputStream create(Path file) throws IOException;

    /** Comes back once all of a file, or all names in a folder, would outlive a loss of power. */
    void settle(Path path) throws IOException;

    void move(Path from, Path to) throws IOException;

    Disk REAL = new Disk() {

        private static final int BUFFER_BYTES = 1 << 16;

        @Override
        public OutputStream create(Path file) throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER_BYTES);
        }

        @Override
        public void settle(Path path) throws IOException {
            StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (FileChannel channel = FileChannel.open(path, how)) {
                channel.force(true);
            }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    };
}
