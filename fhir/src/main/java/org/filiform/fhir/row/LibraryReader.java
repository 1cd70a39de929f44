package org.filiform.fhir.row;

import java.io.InputStream;
import org.filiform.fhir.json.JacksonCursor;
import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;
import org.filiform.fhir.json.Vocabulary;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads any JSON with a library, and says exactly what is wrong with what cannot be read. */
final class LibraryReader {

    private final JsonFactory json = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT_CHARACTERS)
                    .maxNameLength(Limits.NAME_CHARACTERS)
                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                    .build())
            .build();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Row row = new Row();
    private final ResourceParser resources = new ResourceParser(row);

    void document(byte[] bytes, int offset, int length, String name, long line, RowHandler handler) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            document(parser, name, line, handler);
        } catch (JacksonException unreadable) {
            handler.damaged(damage(name, line, "cannot be opened: it is not JSON in UTF-8"));
        }
    }

    void document(InputStream in, String name, RowHandler handler) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), new Unclosed(in))) {
            document(parser, name, 1, handler);
        } catch (JacksonException unreadable) {
            handler.damaged(damage(name, 1, "cannot be opened: it is not JSON in UTF-8"));
        }
    }

    private void document(JsonParser parser, String name, long firstLine, RowHandler handler) {
        JacksonCursor cursor = new JacksonCursor(parser, firstLine, vocabulary);
        ResourceWalk walk = walk(cursor, name, handler);
        try {
            walk.document();
        } catch (JacksonException | TooMuchException broken) {
            handler.damaged(damage(walk, name, cursor.line(), Faults.words(broken, parser)));
        }
    }

    private ResourceWalk walk(JsonCursor cursor, String name, RowHandler handler) {
        return new ResourceWalk(
                row, resources, cursor, name, handler, (line, what) -> handler.damaged(damage(name, line, what)));
    }

    /** Reads the resource on which the walk stands, and steps behind it; behind its whole line if it is damaged. */
    void line(LineWalk lines, String name, RowHandler handler) {
        try (JsonParser parser =
                json.createParser(ObjectReadContext.empty(), lines.bytes(), lines.position(), lines.remaining())) {
            line(parser, lines, name, handler);
        } catch (JacksonException unreadable) {
            handler.damaged(damage(name, lines.skipDamaged(), "is not JSON in UTF-8"));
        }
    }

    private void line(JsonParser parser, LineWalk lines, String name, RowHandler handler) {
        long line = lines.line();
        int origin = lines.position();
        JacksonCursor cursor = new JacksonCursor(parser, line, vocabulary);
        ResourceWalk walk = walk(cursor, name, handler);
        try {
            if (cursor.next() != JsonKind.OBJECT) {
                handler.damaged(damage(name, lines.skipDamaged(), ResourceWalk.NO_OBJECT));
                return;
            }
            boolean complete = walk.fill();
            TokenStreamLocation end = parser.currentLocation();
            if (line - 1 + end.getLineNr() != line) {
                handler.damaged(damage(walk, name, lines.skipDamaged(), "ends in the middle of a resource"));
                return;
            }
            lines.reached(origin + (int) end.getByteOffset(), line);
            if (complete) {
                walk.handOn();
            }
        } catch (JacksonException | TooMuchException broken) {
            handler.damaged(damage(walk, name, lines.skipDamaged(), Faults.words(broken, parser)));
        }
    }

    private static Damage damage(String file, long line, String what) {
        return new Damage(file, line, what, "Export it again, or mend that line.", "", "");
    }

    /** Damage within a resource is told with what was read of it so far. */
    private Damage damage(ResourceWalk walk, String file, long line, String what) {
        Damage bare = damage(file, line, what);
        if (!walk.isInside()) {
            return bare;
        }
        String reference = row.id().isEmpty() ? "" : row.type() + "/" + row.id();
        return new Damage(file, row.line(), what, bare.whatToDo(), reference, row.patient());
    }
}
