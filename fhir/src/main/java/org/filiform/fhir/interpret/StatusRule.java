package org.filiform.fhir.interpret;

import java.util.List;
import org.filiform.fhir.row.Field;

/**
 * One line of the interpretation table: what one code of one element does.
 *
 * @param types the resource types it is about
 * @param field the element
 * @param code the code; empty where the element is missing; {@link #OTHER} for any code not listed
 * @param sense what it does
 * @param because why, in words
 */
public record StatusRule(List<String> types, Field field, String code, Sense sense, String because) {

    /** Stands for any code that FHIR R4 does not have here. */
    public static final String OTHER = "*";

    public StatusRule {
        types = List.copyOf(types);
    }

    /** Whether a resource that meets this line is not as FHIR R4 wants it. */
    public boolean isFault() {
        return code.equals(OTHER);
    }
}
