/**
 * An answer written down: the one JSON writer and the one text renderer, for every door.
 *
 * <p>{@link org.filiform.knowledge.answer.AnswerJson} writes an answer as one line of JSON, the same bytes for the same
 * answer wherever it is asked. {@link org.filiform.knowledge.answer.AnswerText} writes it for a clinician to read. The
 * words of closed lists stand in {@link org.filiform.knowledge.answer.VerdictWords} and
 * {@link org.filiform.knowledge.answer.Wording}; nothing else invents any.
 */
@NullMarked
package org.filiform.knowledge.answer;

import org.jspecify.annotations.NullMarked;
