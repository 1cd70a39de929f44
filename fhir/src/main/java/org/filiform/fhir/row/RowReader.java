package org.filiform.fhir.row;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads FHIR R4 JSON into rows: single resources, Bundles (their entries one by one), arrays of resources, and lines of
 * NDJSON. It never throws for bad input: what cannot be read is handed on as {@link Damage}. One reader serves one
 * thread; memory does not grow with the input.
 */
public final class RowReader {

    private static final String NO_OBJECT = "is no resource: it is not a JSON object";

    private final JsonFactory json = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                    .build())
            .build();
    private final Row row = new Row();
    private final ResourceParser resources = new ResourceParser(row);
    private String file = "";
    private long firstLine;
    private boolean inside;

    /**
     * Reads a document: one resource, a Bundle, an array, or several of them one after the other.
     *
     * @param bytes where it stands
     * @param offset where it begins
     * @param length how long it is
     * @param name of the file, for reports
     * @param line on which it begins, counted from 1
     * @param handler takes the rows and what is damaged
     */
    public void read(byte[] bytes, int offset, int length, String name, long line, RowHandler handler) {
        begin(name, line);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            document(parser, handler);
        } catch (JacksonException unreadable) {
            handler.damaged(damage(line, "cannot be opened: it is not JSON in UTF-8"));
        }
    }

    /**
     * Reads a document from a stream and does not close it.
     *
     * @param in the stream
     * @param name of the file, for reports
     * @param handler takes the rows and what is damaged
     */
    public void read(InputStream in, String name, RowHandler handler) {
        begin(name, 1);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), new Unclosed(in))) {
            document(parser, handler);
        } catch (JacksonException unreadable) {
            handler.damaged(damage(1, "cannot be opened: it is not JSON in UTF-8"));
        }
    }

    /**
     * Reads lines of NDJSON, one resource a line. A damaged line costs that line and no other.
     *
     * @param bytes where they stand
     * @param offset where the first line begins
     * @param length up to the end of the last line
     * @param name of the file, for reports
     * @param line the number of the first line, counted from 1
     * @param handler takes the rows and what is damaged
     */
    public void readLines(byte[] bytes, int offset, int length, String name, long line, RowHandler handler) {
        begin(name, line);
        LineWalk walk = new LineWalk(bytes, offset, offset + length, line);
        while (walk.hasMore()) {
            firstLine = walk.line();
            try (JsonParser parser =
                    json.createParser(ObjectReadContext.empty(), bytes, walk.position(), walk.remaining())) {
                lines(parser, walk, handler);
            } catch (JacksonException unreadable) {
                handler.damaged(damage(walk.skipDamaged(), "is not JSON in UTF-8"));
            }
        }
    }

    private void begin(String name, long line) {
        file = name;
        firstLine = line;
        inside = false;
    }

    private void document(JsonParser parser, RowHandler handler) {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                handler.damaged(damage(firstLine, "is empty"));
            }
            for (; token != null; token = parser.nextToken()) {
                root(parser, token, handler);
            }
        } catch (JacksonException | TooMuchException broken) {
            handler.damaged(damage(lineOf(parser), Faults.words(broken, parser)));
        }
    }

    private void root(JsonParser parser, JsonToken token, RowHandler handler) {
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entry(parser, "", handler);
            }
        } else {
            entry(parser, "", handler);
        }
    }

    /** Reads the lines from here on until one is damaged, and leaves the walk behind that one. */
    private void lines(JsonParser parser, LineWalk walk, RowHandler handler) {
        int origin = walk.position();
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    handler.damaged(damage(walk.skipDamaged(), NO_OBJECT));
                    return;
                }
                long line = lineOf(parser);
                boolean complete = fill(parser, token, line, handler);
                TokenStreamLocation end = parser.currentLocation();
                if (firstLine - 1 + end.getLineNr() != line) {
                    handler.damaged(damage(walk.skipDamaged(), "ends in the middle of a resource"));
                    return;
                }
                walk.reached(origin + (int) end.getByteOffset(), line);
                if (complete) {
                    handOn(handler);
                }
            }
            walk.finish();
        } catch (JacksonException | TooMuchException broken) {
            handler.damaged(damage(walk.skipDamaged(), Faults.words(broken, parser)));
        }
    }

    private void entry(JsonParser parser, String fullUrl, RowHandler handler) {
        long line = lineOf(parser);
        if (fill(parser, parser.currentToken(), line, handler)) {
            if (!fullUrl.isEmpty()) {
                row.set(Field.FULL_URL, "fullUrl", fullUrl);
            }
            handOn(handler);
        }
    }

    /** Whether the row now holds a resource that can be handed on. */
    private boolean fill(JsonParser parser, JsonToken token, long line, RowHandler handler) {
        row.reset(file, line);
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            handler.damaged(damage(line, NO_OBJECT));
            return false;
        }
        inside = true;
        boolean resource = resources.read(parser, entries -> bundleEntry(entries, handler));
        inside = false;
        if (resource && row.type().isEmpty()) {
            handler.damaged(damage(line, "does not say its resourceType"));
            return false;
        }
        return resource;
    }

    /** An entry of a Bundle; its address may stand after its resource, so the row waits for the end of the entry. */
    private void bundleEntry(JsonParser parser, RowHandler handler) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            handler.damaged(damage(lineOf(parser), "holds an entry that is not a JSON object"));
            parser.skipChildren();
            return;
        }
        String fullUrl = "";
        boolean complete = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "fullUrl" -> fullUrl = token == JsonToken.VALUE_STRING ? parser.getString() : "";
                case "resource" -> complete = fill(parser, token, lineOf(parser), handler);
                default -> parser.skipChildren();
            }
        }
        if (complete) {
            row.set(Field.FULL_URL, "fullUrl", fullUrl);
            handOn(handler);
        }
        inside = false;
    }

    private void handOn(RowHandler handler) {
        if (row.id().isEmpty()) {
            row.replace(Field.ID, References.bareId(row.get(Field.FULL_URL)));
        }
        if (row.type().equals(ResourceTypes.PATIENT)) {
            row.replace(Field.PATIENT, row.id());
        }
        handler.row(row);
    }

    private long lineOf(JsonParser parser) {
        return firstLine - 1 + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Damage damage(long line, String what) {
        String reference = inside && !row.id().isEmpty() ? row.type() + "/" + row.id() : "";
        long where = inside && row.line() > 0 ? row.line() : line;
        String patient = inside ? row.patient() : "";
        return new Damage(file, where, what, "Export it again, or mend that line.", reference, patient);
    }
}
