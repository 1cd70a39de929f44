package org.filiform.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What people wrote about the program names tests, rules and files that exist. */
class HandWrittenDocumentsTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final Pattern TEST_NAME = Pattern.compile("\\b([A-Z]\\w+Test)(?:\\.(\\w+))?");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    private final Map<String, String> tests = Repository.files(Repository.ROOT, "Test.java").stream()
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Repository::text,
                    (one, other) -> one + other));

    @Test
    void every_test_that_a_document_names_exists() {
        List<String> missing = new ArrayList<>();
        List<Path> documents = new ArrayList<>(Repository.files(DOCS, ".md"));
        documents.addAll(Repository.files(DOCS, ".yaml"));
        documents.add(Repository.ROOT.resolve("README.md"));
        for (Path document : documents) {
            TEST_NAME.matcher(Repository.text(document)).results().forEach(name -> {
                if (!exists(name)) {
                    missing.add(document.getFileName() + ": " + name.group());
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    private boolean exists(MatchResult name) {
        String test = tests.getOrDefault(name.group(1), "");
        return !test.isEmpty() && (name.group(2) == null || test.contains(" " + name.group(2) + "("));
    }

    @Test
    void every_link_between_documents_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        List<Path> documents = new ArrayList<>(Repository.files(DOCS, ".md"));
        documents.add(Repository.ROOT.resolve("README.md"));
        for (Path document : documents) {
            LINK.matcher(Repository.text(document))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> {
                        boolean outside = link.contains("://") || link.startsWith("mailto:");
                        if (!outside
                                && !Files.exists(document.resolveSibling(link).normalize())) {
                            broken.add(document.getFileName() + ": " + link);
                        }
                    });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_rule_stands_at_its_hazard_and_every_hazard_names_only_its_own() {
        Map<String, Set<String>> ofPack = new TreeMap<>();
        PackLoader.shipped()
                .rules()
                .forEach(rule -> ofPack.computeIfAbsent(rule.hazard(), _ -> new TreeSet<>())
                        .add(rule.id().value()));
        Map<String, Set<String>> written = new TreeMap<>();
        for (Map<?, ?> hazard : hazards()) {
            Set<String> rules = new TreeSet<>();
            list(hazard, "rules").forEach(rule -> rules.add(String.valueOf(rule)));
            if (!rules.isEmpty()) {
                written.put(String.valueOf(hazard.get("id")), rules);
            }
        }
        assertThat(written).isEqualTo(ofPack);
    }

    @Test
    void every_hazard_has_a_control_that_a_test_proves() {
        for (Map<?, ?> hazard : hazards()) {
            assertThat(list(hazard, "tests")).as("%s", hazard.get("id")).isNotEmpty();
        }
    }

    private static List<Map<?, ?>> hazards() {
        Object tree = new Load(LoadSettings.builder().build())
                .loadFromString(Repository.text(DOCS.resolve("safety/hazards.yaml")));
        return list((Map<?, ?>) tree, "hazards").stream()
                .<Map<?, ?>>map(hazard -> (Map<?, ?>) hazard)
                .toList();
    }

    private static List<?> list(Map<?, ?> entries, String key) {
        return entries.get(key) instanceof List<?> list ? list : List.of();
    }
}
