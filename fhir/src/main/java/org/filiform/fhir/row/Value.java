package org.filiform.fhir.row;

/**
 * What an observation, a component or an answer holds. Made to be filled again and again; not for sharing between
 * threads.
 */
public final class Value {

    /** Which of the ways to say a value was used. */
    public enum Kind {
        /** There is none. */
        NONE,
        /** A number, with {@link Value#amount()}. */
        QUANTITY,
        /** From {@link Value#amount()} up to {@link Value#upper()}; either may be missing. */
        RANGE,
        /** {@link Value#codings()}. */
        CODED,
        /** {@link Value#text()}. */
        TEXT,
        /** A date or a moment, as written, in {@link Value#text()}. */
        DATE,
        /** {@code true} or {@code false} in {@link Value#text()}. */
        BOOLEAN,
        /** A kind that nothing here can read, such as sampled data. */
        OTHER
    }

    private final Codings codings = new Codings();
    private Kind kind = Kind.NONE;
    private Amount amount = Amount.NONE;
    private Amount upper = Amount.NONE;
    private String text = "";
    private boolean absent;

    public void setAmount(Amount quantity) {
        kind = Kind.QUANTITY;
        amount = quantity;
    }

    public void setRange(Amount low, Amount high) {
        kind = Kind.RANGE;
        amount = low;
        upper = high;
    }

    /** Says that the value is coded; the codings are then added to {@link #codings()}. */
    public void setCoded() {
        kind = Kind.CODED;
    }

    public void setText(Kind textKind, String written) {
        kind = textKind;
        text = written;
    }

    public void setOther() {
        kind = Kind.OTHER;
    }

    /** The record says that the value is missing. */
    public void setAbsent() {
        absent = true;
    }

    public Kind kind() {
        return kind;
    }

    public Amount amount() {
        return amount;
    }

    public Amount upper() {
        return upper;
    }

    public Codings codings() {
        return codings;
    }

    public String text() {
        return text;
    }

    public boolean isAbsent() {
        return absent;
    }

    public void clear() {
        codings.clear();
        kind = Kind.NONE;
        amount = Amount.NONE;
        upper = Amount.NONE;
        text = "";
        absent = false;
    }
}
