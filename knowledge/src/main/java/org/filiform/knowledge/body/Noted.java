package org.filiform.knowledge.body;

import org.filiform.knowledge.Mark;

/**
 * Something said about a muscle, with where it was found as it was noted then: an address, a book, or {@code background}
 * for what was only recalled.
 *
 * @param says what
 * @param mark how far it was checked
 * @param source where
 */
public record Noted(String says, Mark mark, String source) {}
