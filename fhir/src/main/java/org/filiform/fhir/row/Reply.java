package org.filiform.fhir.row;

/** One answer to one question of a form. Filled again and again. */
public final class Reply {

    private String linkId = "";
    private final Value value = new Value();

    /** The name of the question; empty when the form does not say. */
    public String linkId() {
        return linkId;
    }

    public void setLinkId(String name) {
        linkId = name;
    }

    public Value value() {
        return value;
    }

    void clear() {
        linkId = "";
        value.clear();
    }
}
