package org.filiform.fhir.row;

/** One part of an observation: what was looked at, and what was found. Filled again and again. */
public final class Component {

    private final Codings codings = new Codings();
    private final Value value = new Value();

    public Codings codings() {
        return codings;
    }

    public Value value() {
        return value;
    }

    void clear() {
        codings.clear();
        value.clear();
    }
}
