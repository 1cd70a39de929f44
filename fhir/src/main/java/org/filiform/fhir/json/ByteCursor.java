package org.filiform.fhir.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * A cursor over bytes in memory, several times as fast as a library. It takes correct JSON alone (RFC 8259, in valid
 * UTF-8), what is passed over included; at anything else, and at what comes too seldom to be worth a way of its own, it
 * throws {@link UnusualException}, and a library has the last word. So whatever it accepts means the same to both.
 *
 * <p>One serves one thread and any number of texts.
 */
public final class ByteCursor extends JsonCursor {

    /** Deeper is left to the library, whose own limit lies above. */
    private static final int DEEPEST = 120;

    private static final int LONGEST_NAME = 200;

    private final ByteStrings strings = new ByteStrings();
    private final ByteNumbers numbers = new ByteNumbers();
    private final boolean[] inObject = new boolean[DEEPEST + 1];
    private byte[] bytes = {};
    private int end;
    private int at;
    private int depth;
    private boolean acrossLines;
    private long line;
    private int lineKnownAt;
    private JsonKind kind = JsonKind.NONE;
    private int numberFrom;

    /**
     * Begins a text.
     *
     * @param text where it stands
     * @param offset its first byte
     * @param limit the byte after its last
     * @param firstLine the number of its first line
     * @param mayHoldLines whether it may go on over several lines
     */
    public void begin(byte[] text, int offset, int limit, long firstLine, boolean mayHoldLines) {
        strings.begin(text, limit);
        numbers.begin(text, limit);
        bytes = text;
        at = offset;
        end = limit;
        acrossLines = mayHoldLines;
        line = firstLine;
        lineKnownAt = offset;
        depth = 0;
        kind = JsonKind.NONE;
    }

    /** The index after the token that it stands on. */
    public int position() {
        return at;
    }

    @Override
    public JsonKind kind() {
        return kind;
    }

    /** Line ends are counted only up to where somebody asks; no token but a string, which holds none, is left behind. */
    @Override
    public long line() {
        for (; lineKnownAt < at; lineKnownAt++) {
            line += bytes[lineKnownAt] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public @Nullable String nextName() {
        return next() == JsonKind.NAME ? strings.name(LONGEST_NAME) : null;
    }

    @Override
    public JsonKind next() {
        boolean begun = kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
        if (kind == JsonKind.NAME) {
            kind = value(blank());
        } else if (depth == 0) {
            kind = root();
        } else {
            kind = inObject[depth] ? element(blank(), begun) : item(blank(), begun);
        }
        return kind;
    }

    private JsonKind root() {
        int sign = blankOrEnd();
        return sign < 0 ? JsonKind.NONE : value(sign);
    }

    /** The next name of an object with its colon, or the end of the object. */
    private JsonKind element(int sign, boolean first) {
        if (sign == '}') {
            return leave(JsonKind.END_OBJECT);
        }
        if (!first) {
            at = after(at, ',');
            blank();
        }
        at = strings.note(after(at, '"'));
        blank();
        at = after(at, ':');
        return JsonKind.NAME;
    }

    private JsonKind item(int sign, boolean first) {
        if (sign == ']') {
            return leave(JsonKind.END_ARRAY);
        }
        if (first) {
            return value(sign);
        }
        at = after(at, ',');
        return value(blank());
    }

    private JsonKind leave(JsonKind which) {
        at++;
        depth--;
        return which;
    }

    private JsonKind value(int sign) {
        return switch (sign) {
            case '"' -> {
                at = strings.note(at + 1);
                yield JsonKind.TEXT;
            }
            case '{' -> enter(JsonKind.OBJECT);
            case '[' -> enter(JsonKind.ARRAY);
            case 't' -> word("true", JsonKind.TRUE);
            case 'f' -> word("false", JsonKind.FALSE);
            case 'n' -> word("null", JsonKind.NULL);
            default -> number();
        };
    }

    private JsonKind enter(JsonKind which) {
        if (depth == DEEPEST) {
            throw new UnusualException();
        }
        at++;
        depth++;
        inObject[depth] = which == JsonKind.OBJECT;
        return which;
    }

    private JsonKind word(String expected, JsonKind which) {
        at = numbers.behind(at, expected);
        return which;
    }

    private JsonKind number() {
        numberFrom = at;
        at = numbers.behind(at);
        return numbers.isWhole(numberFrom, at) ? JsonKind.INTEGER : JsonKind.FRACTION;
    }

    @Override
    public void skip() {
        if (kind == JsonKind.OBJECT || kind == JsonKind.ARRAY) {
            boolean object = kind == JsonKind.OBJECT;
            at = behind(depth - 1);
            kind = object ? JsonKind.END_OBJECT : JsonKind.END_ARRAY;
        }
    }

    /**
     * The index behind the object or array that was begun, everything in it checked. It does what {@link #next} does in a
     * loop, without a note of each token: most of a record is passed over like this.
     */
    private int behind(int outside) {
        int here = at;
        boolean first = true;
        while (true) {
            here = visible(here);
            boolean object = inObject[depth];
            if (bytes[here] == (object ? '}' : ']')) {
                depth--;
                first = false;
                here++;
                if (depth == outside) {
                    return here;
                }
                continue;
            }
            if (!first) {
                here = visible(after(here, ','));
            }
            if (object) {
                here = strings.behind(after(here, '"'));
                here = visible(after(visible(here), ':'));
            }
            byte sign = bytes[here];
            first = sign == '{' || sign == '[';
            if (sign == '"') {
                here = strings.behind(here + 1);
            } else {
                at = here;
                value(sign);
                here = at;
            }
        }
    }

    private int after(int here, char expected) {
        if (bytes[here] != expected) {
            throw new UnusualException();
        }
        return here + 1;
    }

    /** The index of the next byte that is no white space. */
    private int visible(int begin) {
        if (begin < end && bytes[begin] > ' ') {
            return begin;
        }
        at = begin;
        blank();
        return at;
    }

    /** The next byte that is no white space; the cursor stands on it. */
    private int blank() {
        int sign = blankOrEnd();
        if (sign < 0) {
            throw new UnusualException();
        }
        return sign;
    }

    private int blankOrEnd() {
        while (at < end) {
            byte sign = bytes[at];
            if (sign > ' ') {
                return sign;
            }
            if (!isBlank(sign)) {
                throw new UnusualException();
            }
            at++;
        }
        return -1;
    }

    private boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || (sign == '\n' && acrossLines);
    }

    @Override
    public String text() {
        return strings.often();
    }

    @Override
    public String rareText() {
        return strings.rare();
    }

    @Override
    public String digits() {
        return new String(bytes, numberFrom, at - numberFrom, ISO_8859_1);
    }
}
