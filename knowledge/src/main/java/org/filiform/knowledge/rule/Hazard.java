package org.filiform.knowledge.rule;

import org.filiform.knowledge.Identified;

/**
 * What could go wrong, and what rules are there to prevent.
 *
 * @param id such as {@code HAZ-BLEEDING}
 * @param name in a few words
 */
public record Hazard(String id, String name) implements Identified<String> {}
