package org.filiform.decision.quantity;

/**
 * What became of something that was typed.
 *
 * @param <Q> the quantity that belongs in the field
 */
public sealed interface Typed<Q> {

    /** It can mean one thing only. */
    record Read<Q>(Q quantity) implements Typed<Q> {}

    /** It is not taken, and the slip says why. */
    record Refused<Q>(Slip slip) implements Typed<Q> {}
}
