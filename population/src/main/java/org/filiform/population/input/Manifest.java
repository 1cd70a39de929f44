package org.filiform.population.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a file that is named like the manifest of a Bulk Data export turned out to be. */
sealed interface Manifest {

    /**
     * A manifest.
     *
     * @param transactionTime the moment to which the export is complete
     */
    record Of(Instant transactionTime) implements Manifest {}

    /** A resource after all. */
    record Resource() implements Manifest {}

    /** Neither. */
    record Unreadable(String why) implements Manifest {}

    /** Looks at the names at the root of a file. */
    static Manifest look(Path path) {
        try (InputStream in = Files.newInputStream(path);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return read(parser);
        } catch (IOException | JacksonException _) {
            return new Unreadable("it is not JSON");
        }
    }

    private static Manifest read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Unreadable("it is not a JSON object");
        }
        String time = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("resourceType")) {
                return new Resource();
            }
            if (name.equals("transactionTime") && token == JsonToken.VALUE_STRING) {
                time = parser.getString();
            }
            parser.skipChildren();
        }
        return of(time);
    }

    private static Manifest of(String time) {
        try {
            return time.isEmpty()
                    ? new Unreadable("it has no transactionTime")
                    : new Of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException _) {
            return new Unreadable("its transactionTime is no instant");
        }
    }
}
