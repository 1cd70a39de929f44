/**
 * The decision: may this person be needled or injected, where, how, with what, and why.
 *
 * <p>Data flows one way: assertions ({@link org.filiform.decision.fact}) are read at a moment into readings, rules
 * ({@link org.filiform.decision.rule}) are tried on the readings, and what fires becomes an answer
 * ({@link org.filiform.decision.answer}). This module knows ids only: texts, sources and codes belong to the pack.
 * It may import the JDK and JSpecify, nothing else.
 */
@NullMarked
package org.filiform.decision;

import org.jspecify.annotations.NullMarked;
