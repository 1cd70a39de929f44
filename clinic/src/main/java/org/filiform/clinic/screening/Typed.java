package org.filiform.clinic.screening;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** What was typed into a form that comes back. */
public record Typed(MultiValueMap<String, String> fields) {

    /** Whether a box was ticked. */
    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether a box without a value of its own was ticked. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** What stands in a field. */
    public String text(String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }
}
