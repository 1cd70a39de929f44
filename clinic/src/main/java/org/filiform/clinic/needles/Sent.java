package org.filiform.clinic.needles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device sends at once.
 *
 * @param device which, as it calls itself
 * @param isAhead how far the clock of the house is ahead of that of the device; nothing for a difference that may be the way
 * @param operations what it tells of, each still to be read
 */
record Sent(String device, Duration isAhead, List<JsonNode> operations) {

    /** The most that is taken at once. */
    static final int MOST_OPERATIONS = 500;

    /** The largest that is read, in bytes. */
    static final int LARGEST = 256 << 10;

    /** A clock that differs by less is right: what is sent takes a while. */
    private static final Duration RIGHT = Duration.ofMinutes(2);

    private static final int LONGEST_DEVICE = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What came of reading. */
    sealed interface Read {
        record Good(Sent sent) implements Read {}

        /** Nothing of it was taken. */
        record Bad(HttpStatus status, String code, String text) implements Read {}
    }

    Sent {
        operations = List.copyOf(operations);
    }

    /**
     * Reads a body.
     *
     * @param body at most one byte more than {@link #LARGEST}
     * @param arrived the clock of the house
     */
    static Read read(byte[] body, Instant arrived) {
        if (body.length > LARGEST) {
            return new Read.Bad(HttpStatus.CONTENT_TOO_LARGE, "FIL-7752", "needles.sent.large");
        }
        try {
            return read(MAPPER.readTree(body), arrived);
        } catch (JacksonException | Misread _) {
            return new Read.Bad(HttpStatus.UNPROCESSABLE_CONTENT, "FIL-7750", "needles.sent.malformed");
        }
    }

    private static Read read(JsonNode body, Instant arrived) {
        if (body.path("operations").size() > MOST_OPERATIONS) {
            return new Read.Bad(HttpStatus.UNPROCESSABLE_CONTENT, "FIL-7751", "needles.sent.many");
        }
        return new Read.Good(Fields.read(body, fields -> {
            String device = fields.text("device", LONGEST_DEVICE);
            if (device.isBlank()) {
                throw new Misread(Misread.MALFORMED, "needles.misread.missing", "device");
            }
            Duration ahead = Duration.between(fields.moment("now"), arrived);
            return new Sent(
                    device,
                    ahead.abs().compareTo(RIGHT) > 0 ? ahead : Duration.ZERO,
                    fields.list("operations", MOST_OPERATIONS, node -> node));
        }));
    }
}
