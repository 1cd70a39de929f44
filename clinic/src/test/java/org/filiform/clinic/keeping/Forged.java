package org.filiform.clinic.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.filiform.clinic.keeping.Manifest.Table;
import tools.jackson.databind.json.JsonMapper;

/** A backup that somebody changed with care, so that every sum in it fits again. */
final class Forged {

    private Forged() {}

    /** Another text in the manifest. */
    static Path with(Path file, String text, String other) {
        return copy(file, (name, content) -> name.equals(Backup.MANIFEST) ? content.replace(text, other) : content);
    }

    /** Another row in a table. */
    static Path withRow(Path file, String table, String row) {
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            Table old = manifest.tables().stream()
                    .filter(it -> it.name().equals(table))
                    .findFirst()
                    .orElseThrow();
            String rows = new String(backup.open(old).readAllBytes(), UTF_8) + row;
            Measured measured = new Measured(OutputStream.nullOutputStream());
            measured.write(rows.getBytes(UTF_8));
            Table other = new Table(table, old.columns(), old.rows() + 1, measured.bytes(), measured.sha256Hex());
            List<Table> tables = manifest.tables().stream()
                    .map(it -> it.equals(old) ? other : it)
                    .toList();
            String written = JsonMapper.shared()
                    .writeValueAsString(new Manifest(
                            manifest.form(), manifest.made(), manifest.steps(), tables, manifest.sequences()));
            return copy(
                    file,
                    (name, content) -> name.equals(Backup.MANIFEST)
                            ? written
                            : name.equals(Backup.entryOf(table)) ? rows : content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path file, BinaryOperator<String> changed) {
        try {
            Path copy = Files.createTempFile(file.getParent(), "forged", ".zip");
            try (ZipFile from = new ZipFile(file.toFile());
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
                for (ZipEntry entry : from.stream().toList()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    String content = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                    to.write(changed.apply(entry.getName(), content).getBytes(UTF_8));
                    to.closeEntry();
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
