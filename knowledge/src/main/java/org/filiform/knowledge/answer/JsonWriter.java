package org.filiform.knowledge.answer;

import java.math.BigDecimal;

/**
 * Writes JSON (RFC 8259) on one line, in the order in which it is told. Numbers are written as the shortest decimal that
 * reads back as the same number, without an exponent. It trusts the caller to close what was opened.
 */
public final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    /**
     * Writes to the end of what is given.
     *
     * @param out empty, or ending with a line end
     */
    public JsonWriter(StringBuilder out) {
        this.out = out;
    }

    public JsonWriter beginObject() {
        separate();
        out.append('{');
        return this;
    }

    public JsonWriter endObject() {
        out.append('}');
        return this;
    }

    public JsonWriter beginArray() {
        separate();
        out.append('[');
        return this;
    }

    public JsonWriter endArray() {
        out.append(']');
        return this;
    }

    /** The name of the member that comes next. */
    public JsonWriter name(String name) {
        separate();
        quote(name);
        out.append(':');
        return this;
    }

    public JsonWriter text(String value) {
        separate();
        quote(value);
        return this;
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException for what is no finite number
     */
    public JsonWriter number(double value) {
        separate();
        out.append(shortest(value));
        return this;
    }

    public JsonWriter bool(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /** A member that is a text. */
    public JsonWriter text(String name, String value) {
        return name(name).text(value);
    }

    /** A member that is a number. */
    public JsonWriter number(String name, double value) {
        return name(name).number(value);
    }

    /** A member that is a list of texts. */
    public JsonWriter texts(String name, Iterable<String> values) {
        name(name).beginArray();
        values.forEach(this::text);
        return endArray();
    }

    /** The shortest decimal that reads back as the same number, such as {@code 3.4}, {@code 7} or {@code 0.00001}. */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a number that JSON can hold: " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private void separate() {
        if (out.isEmpty()) {
            return;
        }
        switch (out.charAt(out.length() - 1)) {
            case '{', '[', ':', '\n' -> {}
            default -> out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        for (int at = 0; at < value.length(); at++) {
            quote(value, at);
        }
        out.append('"');
    }

    private void quote(String value, int at) {
        char letter = value.charAt(at);
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (letter < ' ' || isLone(value, at)) {
                    escape(letter);
                } else {
                    out.append(letter);
                }
            }
        }
    }

    /** Half a character cannot be written as UTF-8: it is escaped, so that nothing is lost and the bytes stay valid. */
    private static boolean isLone(String value, int at) {
        char letter = value.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }

    private void escape(char letter) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(letter >>> shift & 0xF));
        }
    }
}
