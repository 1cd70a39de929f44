package org.filiform.clinic.opinion;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a paper may come as. A file is what it begins with, whatever its name or the browser says. */
public enum ScanKind {
    PDF("application/pdf", ".pdf", "255044462d"),
    JPEG("image/jpeg", ".jpg", "ffd8ff"),
    PNG("image/png", ".png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String ending;
    private final String begins;

    ScanKind(String mediaType, String ending, String begins) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begins = begins;
    }

    /** What a file is; empty when it is none of these. */
    static Optional<ScanKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.isBeginOf(content)).findFirst();
    }

    private boolean isBeginOf(byte[] content) {
        byte[] first = HexFormat.of().parseHex(begins);
        return content.length >= first.length && Arrays.equals(first, 0, first.length, content, 0, first.length);
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }

    /** A name that ends as such a file does. */
    String ended(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(ending) || (this == JPEG && small.endsWith(".jpeg")) ? name : name + ending;
    }
}
