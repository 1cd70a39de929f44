package org.filiform.knowledge.pain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;

/**
 * How often a muscle's trigger point was found in people with a condition, as published, with the regions that the condition hurts
 * in by its definition. It is here to look at the inference with, and enters nothing else.
 */
record PrevalenceTable(List<Condition> conditions) {

    private static final String FILE = "/evidence/prevalence.csv";
    private static final String COLUMN = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    /**
     * A condition with its muscles.
     *
     * @param name of it
     * @param painted where it hurts
     * @param percent of people in whom a muscle's point was found, the lower figure of a range
     */
    record Condition(String name, Set<Token> painted, Map<Token, Double> percent) {}

    static PrevalenceTable published() {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        List<String> lines = lines();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(COLUMN, -1));
            String name = cells.get(head.indexOf("condition"));
            Set<Token> painted = Arrays.stream(
                            cells.get(head.indexOf("pain_regions")).split(" "))
                    .map(Token::new)
                    .collect(Collectors.toSet());
            conditions
                    .computeIfAbsent(name, _ -> new Condition(name, painted, new LinkedHashMap<>()))
                    .percent()
                    .put(
                            new Token(cells.get(head.indexOf("muscle_id"))),
                            Double.valueOf(cells.get(head.indexOf("prevalence_pct"))));
        }
        return new PrevalenceTable(new ArrayList<>(conditions.values()));
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(PrevalenceTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
