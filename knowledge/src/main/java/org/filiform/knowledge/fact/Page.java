package org.filiform.knowledge.fact;

import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.Identified;

/**
 * A page of questions that belong together.
 *
 * @param id its name
 * @param title its heading
 * @param intro the sentence above the questions
 * @param stage when it is asked
 */
public record Page(String id, String title, String intro, Stage stage) implements Identified<String> {}
