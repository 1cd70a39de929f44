package org.filiform.clinic.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.database.DatabaseFault;
import org.filiform.clinic.keeping.KeepingFault;
import org.junit.jupiter.api.Test;

/** Every code that the clinic can show is listed with what to do, and no code is listed that nothing shows. */
class ClinicErrorsTest {

    private static final Pattern CODE = Pattern.compile("FIL-[67][0-9]{3}");
    private static final Path DOCUMENT = Path.of("..", "docs", "errors-clinic.md");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Those that an error page puts together from the status. */
    private static final Set<String> PAGES = Set.of(
            "FIL-7400",
            "FIL-7403",
            "FIL-7404",
            "FIL-7405",
            "FIL-7413",
            "FIL-7415",
            "FIL-7429",
            "FIL-7500",
            "FIL-7503",
            "FIL-7507");

    @Test
    void every_code_is_listed_and_no_other() throws IOException {
        Set<String> shown = new TreeSet<>(PAGES);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> shown.addAll(codes(file)));
        }

        assertThat(codes(DOCUMENT)).isEqualTo(shown);
    }

    @Test
    void each_fault_of_the_database_and_of_keeping_is_told_in_its_own_words() throws IOException {
        String document = Files.readString(DOCUMENT, UTF_8);

        List<String> missing = Stream.concat(
                        Arrays.stream(DatabaseFault.values())
                                .map(fault -> line(fault.code(), fault.what(), fault.whatToDo())),
                        Arrays.stream(KeepingFault.values())
                                .map(fault -> line(fault.code(), fault.what(), fault.whatToDo())))
                .filter(line -> !document.contains(line))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static String line(String code, String what, String whatToDo) {
        return "| " + code + " | " + what + " | " + whatToDo + " |";
    }

    private static Set<String> codes(Path file) {
        try {
            return CODE.matcher(Files.readString(file, UTF_8))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
