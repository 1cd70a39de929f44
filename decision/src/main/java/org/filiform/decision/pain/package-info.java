/**
 * From a painted body to the few muscles worth palpating. Pure functions of a drawing, of what was felt, and of what is known
 * about muscles: no clock, no pack, no text.
 *
 * <p>The model is a noisy-OR network. Each half of the body is looked at by itself, since no muscle of the pack refers across
 * the midline. Hidden causes are muscles and patterns that must not be explained away; a place may also hurt for a reason
 * that is neither ({@link org.filiform.decision.pain.Assumptions#elsewhere}). The posterior is exact over all sets of up to
 * three causes. It says which muscles could send this pain; it says nothing about which of them most often do.
 */
@NullMarked
package org.filiform.decision.pain;

import org.jspecify.annotations.NullMarked;
