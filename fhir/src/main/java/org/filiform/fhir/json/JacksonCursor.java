package org.filiform.fhir.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The cursor of a parser of Jackson: takes any JSON, from memory or a stream, and says exactly what is wrong with it. */
public final class JacksonCursor extends JsonCursor {

    private final JsonParser parser;
    private final long firstLine;
    private final Vocabulary vocabulary;

    public JacksonCursor(JsonParser parser, long firstLine, Vocabulary vocabulary) {
        this.parser = parser;
        this.firstLine = firstLine;
        this.vocabulary = vocabulary;
    }

    @Override
    public JsonKind next() {
        return kindOf(parser.nextToken());
    }

    @Override
    public @Nullable String nextName() {
        return parser.nextName();
    }

    @Override
    public JsonKind kind() {
        return kindOf(parser.currentToken());
    }

    @Override
    public long line() {
        return firstLine - 1 + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    @Override
    public void skip() {
        parser.skipChildren();
    }

    @Override
    public String text() {
        int length = parser.getStringLength();
        return vocabulary.text(parser.getStringCharacters(), parser.getStringOffset(), length);
    }

    @Override
    public String rareText() {
        return parser.getString();
    }

    @Override
    public String digits() {
        return parser.getString();
    }

    private static JsonKind kindOf(@Nullable JsonToken token) {
        return switch (token) {
            case null -> JsonKind.NONE;
            case START_OBJECT -> JsonKind.OBJECT;
            case END_OBJECT -> JsonKind.END_OBJECT;
            case START_ARRAY -> JsonKind.ARRAY;
            case END_ARRAY -> JsonKind.END_ARRAY;
            case PROPERTY_NAME -> JsonKind.NAME;
            case VALUE_STRING -> JsonKind.TEXT;
            case VALUE_NUMBER_INT -> JsonKind.INTEGER;
            case VALUE_NUMBER_FLOAT -> JsonKind.FRACTION;
            case VALUE_TRUE -> JsonKind.TRUE;
            case VALUE_FALSE -> JsonKind.FALSE;
            case VALUE_NULL -> JsonKind.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> JsonKind.NONE;
        };
    }
}
