package org.filiform.knowledge.fact;

import java.util.Optional;

/**
 * How a fact is asked.
 *
 * @param client in plain words, for the person; empty for what only an examiner can answer
 * @param clinician in short, for a clinician
 * @param help a sentence or two that explain a word
 * @param item as one line of a list to tick
 */
public record QuestionText(Optional<String> client, String clinician, Optional<String> help, Optional<String> item) {}
