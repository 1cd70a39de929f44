package org.filiform.clinic.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.filiform.clinic.keeping.Manifest.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read from beginning to end and is what was written. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST_BYTES = 16 << 20;
    // The head of an entry of a zip stands before its name.
    private static final int NAME_AT = 30;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it and checks every byte.
     *
     * @throws KeepingProblem if it is missing, foreign, damaged or newer
     */
    public static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new KeepingProblem(KeepingFault.NO_FILE, path.toString());
        }
        try {
            refuseForeign(path);
            return opened(new ZipFile(path.toFile(), UTF_8));
        } catch (ZipException | EOFException | JacksonException cut) {
            throw new KeepingProblem(KeepingFault.DAMAGED, cut);
        } catch (IOException e) {
            throw new KeepingProblem(KeepingFault.NO_FILE, e);
        }
    }

    private static BackupFile opened(ZipFile zip) throws IOException {
        boolean whole = false;
        try {
            BackupFile file = new BackupFile(zip, manifest(zip));
            file.check();
            whole = true;
            return file;
        } finally {
            if (!whole) {
                zip.close();
            }
        }
    }

    /** The first entry has our name from the first moment on, so that a file that was cut off is known for ours. */
    private static void refuseForeign(Path path) throws IOException {
        byte[] begins = new byte[NAME_AT + Backup.MARK.length()];
        int read;
        try (InputStream in = Files.newInputStream(path)) {
            read = in.readNBytes(begins, 0, begins.length);
        }
        String name = read < NAME_AT ? "" : new String(begins, NAME_AT, read - NAME_AT, UTF_8);
        if (!name.equals(Backup.MARK)) {
            throw new KeepingProblem(KeepingFault.FOREIGN, path.toString());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        byte[] bytes;
        try (InputStream in = stream(zip, Backup.MANIFEST)) {
            bytes = in.readNBytes(LONGEST_MANIFEST_BYTES);
        }
        // A zip opened at random does not compare the sum that it keeps, and nothing else vouches for the manifest.
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry(zip, Backup.MANIFEST).getCrc()) {
            throw new KeepingProblem(KeepingFault.DAMAGED, Backup.MANIFEST + " is not what was written");
        }
        int form = JsonMapper.shared().readTree(bytes).path("form").asInt(0);
        if (form > Manifest.FORM) {
            throw new KeepingProblem(KeepingFault.NEWER_BACKUP, "its form is " + form);
        }
        return JsonMapper.shared().readValue(bytes, Manifest.class);
    }

    private void check() throws IOException {
        Set<String> named = manifest.tables().stream()
                .map(table -> Backup.entryOf(table.name()))
                .collect(Collectors.toCollection(HashSet::new));
        named.add(Backup.MARK);
        named.add(Backup.MANIFEST);
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (!there.equals(named)) {
            throw new KeepingProblem(KeepingFault.DAMAGED, "its tables are not those that its manifest names");
        }
        for (Table table : manifest.tables()) {
            check(table);
        }
    }

    private void check(Table table) throws IOException {
        Measured measured = new Measured(OutputStream.nullOutputStream());
        try (InputStream in = open(table)) {
            in.transferTo(measured);
        } catch (ZipException | EOFException e) {
            throw new KeepingProblem(KeepingFault.DAMAGED, "table " + table.name() + ", " + e.getMessage());
        }
        if (measured.bytes() != table.bytes() || !measured.sha256Hex().equals(table.sha256())) {
            throw new KeepingProblem(KeepingFault.DAMAGED, "table " + table.name() + " is not what was written");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Table table) throws IOException {
        return stream(zip, Backup.entryOf(table.name()));
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(entry(zip, name));
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        return Optional.ofNullable(zip.getEntry(name))
                .orElseThrow(() -> new KeepingProblem(KeepingFault.DAMAGED, name + " is missing"));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new KeepingProblem(KeepingFault.NO_FILE, e);
        }
    }
}
