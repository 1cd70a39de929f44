package org.filiform.fhir.row;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
    void reference(JsonParser parser) {
        Elements.Reference read = elements.reference(parser, ELEMENT);
        reference = read.reference();
        if (reference.isEmpty() && !read.display().isEmpty()) {
            row.codings().addText(read.display());
        }
    }

    void contained(JsonParser parser) {
        if (!tokens.isArray(parser, "contained", "")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.isObject(parser, "contained")) {
                Elements.refuseTooMany(contained.size());
                resource(parser, contained.add());
            }
        }
    }

    private void resource(JsonParser parser, Contained into) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> into.setId(tokens.text(parser, "contained.id"));
                case "code" -> code(parser, token, into);
                case "ingredient" ->
                    elements.conceptsWithin(parser, "contained.ingredient", "itemCodeableConcept", into.codings());
                default -> parser.skipChildren();
            }
        }
    }

    /** Contained resources of other types have codes of other shapes; they do not matter. */
    private void code(JsonParser parser, JsonToken token, Contained into) {
        if (token == JsonToken.START_OBJECT) {
            elements.concept(parser, "contained.code", into.codings(), true);
        } else {
            parser.skipChildren();
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
