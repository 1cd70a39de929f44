/**
 * The figures by which doses are reckoned, each with its sources and mark, and the words for the arithmetic. It turns what
 * the pack says into the {@link org.filiform.decision.injectate.Formulary} of a house.
 */
@NullMarked
package org.filiform.knowledge.injectate;

import org.jspecify.annotations.NullMarked;
