package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/** Follows the reference of a medicine into the resource itself, wherever in it the contained Medication stands. */
final class Medicines {

    private static final String ELEMENT = "medicationReference";

    private final Row row;
    private final Tokens tokens;
    private final Elements elements;
    private final Pool<Contained> contained = new Pool<>(Contained::new, Contained::clear);
    private String reference = "";

    Medicines(Row row, Tokens tokens, Elements elements) {
        this.row = row;
        this.tokens = tokens;
        this.elements = elements;
    }

    void reset() {
        contained.reset();
        reference = "";
    }

    /** A reference without an address may still name the medicine. */
    void reference(JsonCursor cursor) {
        Elements.Reference read = elements.rareReference(cursor, ELEMENT);
        reference = read.reference();
        if (reference.isEmpty() && !read.display().isEmpty()) {
            row.codings().addText(read.display());
        }
    }

    void contained(JsonCursor cursor) {
        if (!tokens.isArray(cursor, "contained", "")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (tokens.isObject(cursor, "contained")) {
                Elements.refuseTooMany(contained.size());
                resource(cursor, contained.add());
            }
        }
    }

    private void resource(JsonCursor cursor, Contained into) {
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            JsonKind token = cursor.next();
            switch (name) {
                case "id" -> into.setId(tokens.text(cursor, "contained.id"));
                case "code" -> code(cursor, token, into);
                case "ingredient" ->
                    elements.conceptsWithin(cursor, "contained.ingredient", "itemCodeableConcept", into.codings());
                default -> cursor.skip();
            }
        }
    }

    /** Contained resources of other types have codes of other shapes; they do not matter. */
    private void code(JsonCursor cursor, JsonKind token, Contained into) {
        if (token == JsonKind.OBJECT) {
            elements.concept(cursor, "contained.code", into.codings(), true);
        } else {
            cursor.skip();
        }
    }

    void finish() {
        if (reference.startsWith("#")) {
            inTheResource(reference.substring(1));
        } else if (!reference.isEmpty()) {
            elsewhere();
        }
    }

    private void inTheResource(String id) {
        for (Contained candidate : contained.inUse()) {
            if (candidate.id().equals(id)) {
                row.codings().addAll(candidate.codings());
                return;
            }
        }
        row.problem(ELEMENT, "points to a contained Medication that is not there", "Add it, or correct the reference.");
    }

    private void elsewhere() {
        String id = References.bareId(reference);
        if (id.isEmpty()) {
            row.problem(ELEMENT, "cannot be followed", "Refer to the Medication by its id.");
        } else {
            row.set(Field.MEDICATION, ELEMENT, id);
        }
    }
}
