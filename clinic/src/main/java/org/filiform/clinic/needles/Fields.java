package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.filiform.decision.fact.Token;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object. A field that nobody asked for is a fault: what the device means by it would be lost.
 *
 * <p>Every question about a field throws {@link Misread} where it holds what it cannot.
 */
final class Fields {

    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,7})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[0-9]{1,7},[0-9]{1,7}");
    private static final int MOST_IN_LIST = 100;

    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node) {
        this.node = node;
    }

    /** Reads an object to its last field. */
    static <T> T read(JsonNode node, Function<Fields, T> reader) {
        if (!node.isObject()) {
            throw malformed("needles.misread.object", "");
        }
        Fields fields = new Fields(node);
        T value = reader.apply(fields);
        node.propertyNames().stream()
                .filter(name -> !fields.asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw malformed("needles.misread.unknown", name);
                });
        return value;
    }

    private static Misread malformed(String text, String name) {
        return new Misread(Misread.MALFORMED, text, name);
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(found -> !found.isNull());
    }

    private JsonNode need(String name) {
        return find(name).orElseThrow(() -> malformed("needles.misread.missing", name));
    }

    private static String text(String name, JsonNode found, int most) {
        if (!found.isString() || found.stringValue().length() > most) {
            throw new Misread(Misread.MALFORMED, "needles.misread.text", name, String.valueOf(most));
        }
        return found.stringValue();
    }

    String text(String name, int most) {
        return text(name, need(name), most);
    }

    Optional<String> perhaps(String name, int most) {
        return find(name).map(found -> text(name, found, most));
    }

    Token word(String name) {
        return word(name, need(name));
    }

    private static Token word(String name, JsonNode found) {
        try {
            return new Token(text(name, found, 80));
        } catch (IllegalArgumentException _) {
            throw malformed("needles.misread.word", name);
        }
    }

    List<Token> words(String name) {
        return list(name, found -> word(name, found));
    }

    <T> List<T> list(String name, Function<JsonNode, T> reader) {
        return list(name, MOST_IN_LIST, reader);
    }

    <T> List<T> list(String name, int most, Function<JsonNode, T> reader) {
        JsonNode found = need(name);
        if (!found.isArray() || found.size() > most) {
            throw malformed("needles.misread.list", name);
        }
        return found.valueStream().map(reader).toList();
    }

    /** A figure of things that are measured: a text with a point. */
    BigDecimal figure(String name) {
        return figure(name, need(name));
    }

    Optional<BigDecimal> perhapsFigure(String name) {
        return find(name).map(found -> figure(name, found));
    }

    private static BigDecimal figure(String name, JsonNode found) {
        String text = text(name, found, 16);
        if (WITH_COMMA.matcher(text).matches()) {
            throw new Misread(Misread.COMMA, "needles.misread.comma", name, text, text.replace(',', '.'));
        }
        if (!FIGURE.matcher(text).matches()) {
            throw new Misread(Misread.MALFORMED, "needles.misread.figure", name, text);
        }
        return new BigDecimal(text);
    }

    /** A number of things that are counted. */
    int whole(String name) {
        JsonNode found = need(name);
        if (!found.isInt()) {
            throw malformed("needles.misread.whole", name);
        }
        return found.intValue();
    }

    boolean is(String name) {
        JsonNode found = need(name);
        if (!found.isBoolean()) {
            throw malformed("needles.misread.whether", name);
        }
        return found.booleanValue();
    }

    /** A moment, to the millisecond: a device knows no more. */
    Instant moment(String name) {
        try {
            return Instant.parse(text(name, 40)).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException _) {
            throw malformed("needles.misread.moment", name);
        }
    }

    Optional<LocalDate> perhapsDay(String name) {
        return perhaps(name, 10).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException _) {
                throw malformed("needles.misread.day", name);
            }
        });
    }

    <E extends Enum<E>> E one(String name, Class<E> of) {
        String text = text(name, 40);
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("needles.misread.one", name));
    }

    /** How a choice stands in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <T> T object(String name, Function<Fields, T> reader) {
        return read(need(name), reader);
    }

    <T> Optional<T> perhapsObject(String name, Function<Fields, T> reader) {
        return find(name).map(found -> read(found, reader));
    }
}
