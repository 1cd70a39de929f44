package org.filiform.benchmarks.multiply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.PopulationRun;
import org.filiform.population.Progress;
import org.filiform.population.RunSummary;
import org.filiform.population.input.Inputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MultiplyTest {

    private static final Pattern ID = Pattern.compile("\"resourceType\":\"[A-Za-z]+\",\"id\":\"([^\"]+)\"");
    private static final Pattern PATIENT = Pattern.compile("Patient/([^\"]+)\"");
    private static final Pattern ENCOUNTERED = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)T");
    private static final int MANY = 60;

    @TempDir
    private Path temp;

    private Path from = Path.of("");

    @BeforeEach
    void writeThreePeople() throws IOException {
        from = Files.createDirectory(temp.resolve("from"));
        Map<String, List<String>> files = new TreeMap<>();
        add(files, "Medication", """
                {"resourceType":"Medication","id":"%s","code":{"coding":[{"system":\
                "http://www.nlm.nih.gov/research/umls/rxnorm","code":"855332"}]},"status":"active"}""".formatted(id(900)));
        for (int person = 1; person <= 3; person++) {
            add(files, "Patient", """
                    {"resourceType":"Patient","id":"%s","text":{"status":"generated","div":"<div>long</div>"},\
                    "gender":"%s","birthDate":"19%d0-05-06"}""".formatted(id(person), person == 1 ? "male" : "female", person + 4));
            for (int year = 2001; year < 2010; year++) {
                int number = person * 100 + year;
                add(files, "Condition", """
                        {"resourceType":"Condition","id":"%s","clinicalStatus":{"coding":[{"code":"active"}]},"code":{\
                        "coding":[{"system":"http://snomed.info/sct","code":"84757009"}]},"subject":{"reference":\
                        "Patient/%s"},"onsetDateTime":"%d-06-10T10:00:00Z"}""".formatted(id(number), id(person), year));
                add(files, "MedicationRequest", """
                        {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order",\
                        "medicationReference":{"reference":"Medication/%s"},"subject":{"reference":"Patient/%s"},\
                        "authoredOn":"%d-03-01T10:00:00Z","reasonReference":[{"reference":"Condition/%s"}]}""".formatted(
                                id(number + 5000), id(900), id(person), year, id(number)));
            }
        }
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(from.resolve(file.getKey() + ".ndjson"), file.getValue());
        }
    }

    private static void add(Map<String, List<String>> files, String type, String line) {
        files.computeIfAbsent(type, _ -> new ArrayList<>()).add(line);
    }

    private static String id(int number) {
        return String.format("%08x-1111-2222-3333-%012x", number, number * 7L);
    }

    @Test
    void whatComesOutIsScreenedWithoutAProblemAndHasTheLinesThatWereCounted() throws IOException {
        Path to = Files.createDirectory(temp.resolve("to"));
        Map<String, Long> written = multiplied(new Keeping.All(), 7).write(to, MANY);

        RunSummary summary = screened(to);

        assertThat(summary.problems()).isEmpty();
        assertThat(summary.patients()).isEqualTo(MANY);
        assertThat(summary.resources()).isEqualTo(written);
        assertThat(written).containsEntry("Medication", 1L).containsEntry("Patient", (long) MANY);
        assertThat(written.get("Condition")).isBetween(MANY * 7L, MANY * 9L - 1);
    }

    @Test
    void everyIdIsNewAndTheOnlyOneAndEveryReferenceFollows() throws IOException {
        Path to = Files.createDirectory(temp.resolve("to"));
        multiplied(new Keeping.All(), 7).write(to, MANY);
        List<String> before = lines(from);
        List<String> after = lines(to);
        List<String> patients = found(ID, after, "Patient");

        assertThat(found(ID, after, "")).doesNotHaveDuplicates();
        assertThat(found(ID, after, "Condition")).doesNotContainAnyElementsOf(found(ID, before, "Condition"));
        assertThat(patients).hasSize(MANY);
        assertThat(patients).containsAll(found(PATIENT, after, ""));
        assertThat(found(Pattern.compile("Medication/([^\"]+)\""), after, "")).containsOnly(id(900));
        assertThat(found(ID, after, "Condition"))
                .containsAnyElementsOf(found(Pattern.compile("Condition/([^\"]+)\""), after, ""));
    }

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Path first = Files.createDirectory(temp.resolve("first"));
        Path same = Files.createDirectory(temp.resolve("same"));
        Path other = Files.createDirectory(temp.resolve("other"));
        multiplied(new Keeping.All(), 7).write(first, MANY);
        multiplied(new Keeping.All(), 7).write(same, MANY);
        multiplied(new Keeping.All(), 8).write(other, MANY);

        assertThat(lines(same)).isEqualTo(lines(first));
        assertThat(lines(other)).isNotEqualTo(lines(first));
    }

    @Test
    void onlyTheNewestOfEachKindIsLeftOfAThinPatient() throws IOException {
        Path to = Files.createDirectory(temp.resolve("to"));
        Map<String, Long> written =
                multiplied(new Thin(CodeIndex.of(PackLoader.shipped())), 7).write(to, MANY);

        assertThat(written.get("Condition")).isLessThan(MANY).isGreaterThan(MANY / 2L);
        assertThat(found(ENCOUNTERED, lines(to), "Condition")).allMatch(day -> day.startsWith("2009"));
        assertThat(lines(to)).noneMatch(line -> line.contains("<div>"));
        assertThat(screened(to).problems()).isEmpty();
    }

    private Multiply multiplied(Keeping keeping, long seed) throws IOException {
        return new Multiply(Folder.read(from, keeping), seed);
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static List<String> found(Pattern pattern, List<String> lines, String type) {
        return lines.stream()
                .filter(line -> line.contains("\"resourceType\":\"" + type))
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private static RunSummary screened(Path folder) {
        Pack pack = PackLoader.shipped();
        Frame frame = new Frame(
                new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
                Stage.INTAKE,
                "en",
                pack.identity(),
                Optional.empty());
        Screener screener = new Screener(pack.ruleSet(), pack.readingLimits());
        return PopulationRun.of(pack, screener, frame)
                .screen(Inputs.of(folder), 1, Progress.unheard(), new AnswerTaker<PatientAnswer>() {
                    @Override
                    public PatientAnswer prepare(PatientAnswer answer) {
                        return answer;
                    }

                    @Override
                    public void take(PatientAnswer prepared) {
                        // Only the summary is looked at.
                    }
                });
    }
}
