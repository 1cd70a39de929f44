package org.filiform.clinic.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PostgresArchiveTest {

    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    private Path above = Path.of("");

    @BeforeEach
    void take_a_folder(@TempDir Path folder) {
        above = folder;
    }

    @Test
    void files_folders_links_and_modes_are_kept() throws IOException {
        Path into = into();
        PostgresArchive.unpack(
                packed(file("bin/postgres", 0755), file("share/text", 0644), link("lib/libpq.so", "libpq.so.5")), into);

        assertThat(into.resolve("bin/postgres")).hasBinaryContent(CONTENT);
        assertThat(permissions(into.resolve("bin/postgres"))).isEqualTo("rwx------");
        assertThat(permissions(into.resolve("share/text"))).isEqualTo("rw-------");
        assertThat(Files.readSymbolicLink(into.resolve("lib/libpq.so"))).isEqualTo(Path.of("libpq.so.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "bin/../../x", "bin/..", "/tmp/x-of-this-test"})
    void a_name_that_leads_out_of_the_folder_is_refused(String name) throws IOException {
        refuses(packed(file(name, 0644)), "leads out of the folder");
        assertThat(above.resolve("x")).doesNotExist();
        assertThat(Path.of("/tmp/x-of-this-test")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/etc", "a/../../../etc"})
    void a_link_that_does_not_point_downwards_is_refused(String target) throws IOException {
        refuses(packed(link("lib/link", target)), "is a link that does not point downwards");
    }

    @Test
    void a_hard_link_and_a_device_are_refused() throws IOException {
        refuses(packed(special("hard", TarConstants.LF_LINK)), "is neither a file nor a folder");
        refuses(packed(special("device", TarConstants.LF_CHR)), "is neither a file nor a folder");
    }

    @Test
    void a_file_under_the_name_of_a_link_is_not_written_through_it() throws IOException {
        Path into = into();

        assertThatIOException()
                .isThrownBy(
                        () -> PostgresArchive.unpack(packed(link("a", "b"), file("a", 0644), file("b", 0644)), into))
                .withMessageContaining("a");
    }

    @Test
    void a_damaged_archive_is_refused_and_leaves_nothing() throws IOException {
        byte[] whole = packed(file("bin/postgres", 0755)).readAllBytes();
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatIOException().isThrownBy(() -> PostgresArchive.unpack(new ByteArrayInputStream(cut), into()));
    }

    private void refuses(InputStream packed, String why) throws IOException {
        Path into = into();
        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> PostgresArchive.unpack(packed, into))
                .withMessageContaining(why)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("FIL-6004"));
    }

    private Path into() throws IOException {
        return Files.createTempDirectory(above, "into");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(CONTENT.length);
        return entry;
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static TarArchiveEntry special(String name, byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName("other");
        return entry;
    }

    private static InputStream packed(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write(CONTENT);
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
