package org.filiform.clinic.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The programs of PostgreSQL, unpacked.
 *
 * @param folder where they are
 */
record PostgresPrograms(Path folder) {

    /** The version of the programs on the class path, which a test compares. */
    static final String VERSION = "18.6.0";

    /** The first part of the version, on which it depends whether a server can read the files of another. */
    static final int MAJOR = 18;

    /** Those in a data folder, unpacked there if they are not yet. */
    static PostgresPrograms in(DataFolder folder) {
        Path programs = folder.programs().resolve(VERSION);
        if (!Files.isDirectory(programs)) {
            unpack(archiveName(System.getProperty("os.name"), System.getProperty("os.arch")), programs);
        }
        return new PostgresPrograms(programs);
    }

    static void unpack(String archive, Path programs) {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new DatabaseProblem(DatabaseFault.NO_BINARIES, "there is no " + archive);
            }
            unpack(packed, programs);
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.UNPACK_FAILED, e);
        }
    }

    private static void unpack(InputStream packed, Path programs) throws IOException {
        Draft draft = Draft.of(programs);
        try {
            PostgresArchive.unpack(packed, draft.folder());
            draft.finish();
        } catch (IOException | DatabaseProblem e) {
            draft.discard();
            throw e;
        }
    }

    /** The name of the archive for a system, as those who pack it write it. */
    static String archiveName(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String kind = name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
        return "postgres-" + kind + "-" + processorName(processor) + ".txz";
    }

    private static String processorName(String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }
}
