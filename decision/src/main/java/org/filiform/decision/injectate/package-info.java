/**
 * The arithmetic of what is injected: how much of each drug a syringe holds and a point got, the most that the sources
 * allow this person, what is left of it, and what forbids a syringe altogether.
 *
 * <p>Exact and pure. It knows the figures by the ids of their rows in the pack; texts and sources belong to the pack. Every
 * limit comes with the steps by which it was found. Where sources disagree the lowest counts; what cannot be worked out is
 * unknown and never safe.
 */
@NullMarked
package org.filiform.decision.injectate;

import org.jspecify.annotations.NullMarked;
