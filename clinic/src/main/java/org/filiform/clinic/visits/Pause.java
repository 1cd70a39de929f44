package org.filiform.clinic.visits;

import java.util.List;
import java.util.UUID;

/**
 * The pause before needle one.
 *
 * @param plan the plan that lay on the table
 * @param items what was checked, as the pack calls it
 * @param room where
 */
public record Pause(UUID plan, List<String> items, String room) implements Paper {

    public Pause {
        items = List.copyOf(items);
    }
}
