/**
 * Answers: what the rules say about one person at one moment, and everything needed to check it.
 *
 * <p>{@link org.filiform.decision.answer.Screener} is the one door to the kernel; {@link
 * org.filiform.decision.answer.Explainer} shows how an answer came about.
 */
@NullMarked
package org.filiform.decision.answer;

import org.jspecify.annotations.NullMarked;
