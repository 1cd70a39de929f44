package org.filiform.knowledge.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.filiform.decision.fact.Stage;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the case files. */
final class CaseFiles {

    private static final Path FOLDER = Path.of("src/test/resources/cases");

    private CaseFiles() {}

    static List<EvidenceCase> all() {
        List<EvidenceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                Object tree = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                for (Object entry : (List<?>) entries(tree).getOrDefault("cases", List.of())) {
                    cases.add(read(entries(entry)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static EvidenceCase read(Map<String, Object> entry) {
        String stage = String.valueOf(entry.getOrDefault("stage", "plan"));
        return new EvidenceCase(
                String.valueOf(entry.get("id")),
                String.valueOf(entry.getOrDefault("row", entry.getOrDefault("rule", ""))),
                String.valueOf(entry.getOrDefault("rule", "")),
                String.valueOf(entry.getOrDefault("modality", "")),
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                entries(entry.getOrDefault("given", Map.of())),
                entry.get("record-incomplete") instanceof Boolean incomplete && incomplete,
                entries(entry.getOrDefault("expect", Map.of())));
    }

    @SuppressWarnings("unchecked") // keys of our own case files are words
    static Map<String, Object> entries(Object node) {
        return (Map<String, Object>) node;
    }
}
