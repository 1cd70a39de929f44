/**
 * What is injected at a visit: syringes as they were prepared, the weight of the day, and how much of each limit was given. All
 * arithmetic is that of {@link org.filiform.decision.injectate}, with the figures of the pack that is followed. A syringe that
 * may not be prepared is refused with the reason; a point that was given is counted, whatever is said against it. What a visit
 * got is folded out of the needle ledger each time; nothing here keeps a sum.
 */
@NullMarked
package org.filiform.clinic.syringes;

import org.jspecify.annotations.NullMarked;
