package org.filiform.fhir.row;

/** A resource within a resource, as far as it can be a medicine. Filled again and again. */
final class Contained {

    private final Codings codings = new Codings();
    private String id = "";

    String id() {
        return id;
    }

    void setId(String localId) {
        id = localId;
    }

    Codings codings() {
        return codings;
    }

    void clear() {
        id = "";
        codings.clear();
    }
}
