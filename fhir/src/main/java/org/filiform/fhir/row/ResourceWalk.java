package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/** Goes through a JSON text resource by resource: single ones, arrays of them, and the entries of Bundles. */
final class ResourceWalk {

    /** Takes what is no resource. */
    @FunctionalInterface
    interface Damaged {
        void at(long line, String what);
    }

    static final String NO_OBJECT = "is no resource: it is not a JSON object";

    private final Row row;
    private final ResourceParser resources;
    private final JsonCursor cursor;
    private final String file;
    private final RowHandler handler;
    private final Damaged damaged;
    private boolean inside;

    ResourceWalk(
            Row row, ResourceParser resources, JsonCursor cursor, String file, RowHandler handler, Damaged damaged) {
        this.row = row;
        this.resources = resources;
        this.cursor = cursor;
        this.file = file;
        this.handler = handler;
        this.damaged = damaged;
    }

    /** Whether the walk stands within a resource, so that the row tells of which. */
    boolean isInside() {
        return inside;
    }

    /** A whole document: one resource, a Bundle, an array, or several of them one after the other. */
    void document() {
        JsonKind kind = cursor.next();
        if (kind == JsonKind.NONE) {
            damaged.at(cursor.line(), "is empty");
        }
        for (; kind != JsonKind.NONE; kind = cursor.next()) {
            if (kind == JsonKind.ARRAY) {
                while (cursor.next() != JsonKind.END_ARRAY) {
                    resource();
                }
            } else {
                resource();
            }
        }
    }

    private void resource() {
        if (fill()) {
            handOn();
        }
    }

    /** Fills the row from the object that begins here; false if it holds nothing that can be handed on. */
    boolean fill() {
        long line = cursor.line();
        row.reset(file, line);
        if (cursor.kind() != JsonKind.OBJECT) {
            cursor.skip();
            damaged.at(line, NO_OBJECT);
            return false;
        }
        inside = true;
        boolean resource = resources.read(cursor, this::bundleEntry);
        inside = false;
        if (resource && row.type().isEmpty()) {
            damaged.at(line, "does not say its resourceType");
            return false;
        }
        return resource;
    }

    /** An entry of a Bundle; its address may stand after its resource, so the row waits for the end of the entry. */
    private void bundleEntry() {
        if (cursor.kind() != JsonKind.OBJECT) {
            damaged.at(cursor.line(), "holds an entry that is not a JSON object");
            cursor.skip();
            return;
        }
        String fullUrl = "";
        boolean complete = false;
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            JsonKind kind = cursor.next();
            switch (name) {
                case "fullUrl" -> fullUrl = kind == JsonKind.TEXT ? cursor.rareText() : "";
                case "resource" -> complete = fill();
                default -> cursor.skip();
            }
        }
        if (complete) {
            row.set(Field.FULL_URL, "fullUrl", fullUrl);
            handOn();
        }
        inside = false;
    }

    /** Hands on what the row holds. */
    void handOn() {
        if (row.id().isEmpty()) {
            row.replace(Field.ID, References.bareId(row.get(Field.FULL_URL)));
        }
        if (row.type().equals(ResourceTypes.PATIENT)) {
            row.replace(Field.PATIENT, row.id());
        }
        handler.row(row);
    }
}
