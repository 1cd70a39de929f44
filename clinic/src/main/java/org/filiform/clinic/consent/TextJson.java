package org.filiform.clinic.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The text of a consent as it is kept. The same text gives the same bytes, and so the same hash. */
final class TextJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private TextJson() {}

    static String write(ConsentText text) {
        return MAPPER.writeValueAsString(text);
    }

    static ConsentText read(String kept) {
        return MAPPER.readValue(kept, ConsentText.class);
    }

    /** SHA-256 of the whole text, in hexadecimal. */
    static String hash(ConsentText text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(write(text).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
