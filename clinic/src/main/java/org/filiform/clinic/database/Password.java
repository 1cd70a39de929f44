package org.filiform.clinic.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The password of the database, kept in a file that only its owner can read. */
record Password(String text) {

    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The one of a data folder, made at random if there is no database yet. */
    static Password of(DataFolder folder, SecureRandom random) {
        Path file = folder.passwordFile();
        try {
            if (!Files.exists(file)) {
                refuseIfLost(folder);
                write(random, folder);
            }
            return read(file);
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    private static void refuseIfLost(DataFolder folder) {
        if (Files.exists(folder.database())) {
            throw new DatabaseProblem(DatabaseFault.PASSWORD_LOST, "there is no " + folder.passwordFile());
        }
    }

    /** On the disk before any database is made with it. */
    private static void write(SecureRandom random, DataFolder folder) throws IOException {
        Path draft = OwnerOnly.fileFor(folder.path(), "password-");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(draw(random).getBytes(US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, folder.passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        Draft.force(folder.path());
    }

    private static String draw(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Password read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!SHAPE.matcher(text).matches()) {
            throw new DatabaseProblem(DatabaseFault.PASSWORD_LOST, "another text is in " + file);
        }
        return new Password(text);
    }

    /** Not the password, which must never reach a log. */
    @Override
    public String toString() {
        return "Password";
    }
}
