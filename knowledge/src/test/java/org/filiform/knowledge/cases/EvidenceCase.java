package org.filiform.knowledge.cases;

import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Stage;

/**
 * One case: what is known of somebody, and what the evidence makes one expect.
 *
 * @param id its name
 * @param row the row of the evidence it is about; empty for a whole person
 * @param rule the one rule of that row it is about; empty for any of them
 * @param modality the treatment; empty for a whole person
 * @param stage what may be asked by now
 * @param given facts as the file writes them
 * @param recordIncomplete whether a part of the record could not be read
 * @param expect what is expected, as the file writes it
 */
record EvidenceCase(
        String id,
        String row,
        String rule,
        String modality,
        Stage stage,
        Map<String, Object> given,
        boolean recordIncomplete,
        Map<String, Object> expect) {

    /** The words under a key: one, or a list of which each is right. */
    static List<String> words(Map<String, Object> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    @Override
    public String toString() {
        return id;
    }
}
