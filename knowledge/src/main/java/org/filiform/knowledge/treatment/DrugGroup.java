package org.filiform.knowledge.treatment;

import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;

/**
 * A name for several drugs.
 *
 * @param id its name in the pack
 * @param name its name
 */
public record DrugGroup(Token id, String name) implements Identified<Token> {}
