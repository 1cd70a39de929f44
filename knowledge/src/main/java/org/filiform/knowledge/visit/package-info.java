/**
 * What is said and asked around a treatment: risk zones, the risks of a consent, the pause before the first needle, cards for
 * when something is wrong, what a note holds, and advice afterwards. Words and figures only, each with its sources and mark;
 * what is done with them, and when, is the clinic's. It knows nothing of clients, visits or clocks.
 */
@NullMarked
package org.filiform.knowledge.visit;

import org.jspecify.annotations.NullMarked;
