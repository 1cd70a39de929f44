package org.filiform.clinic.visits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What was typed into a form, or sent by a forged one, as what it is meant to be. */
final class Typed {

    private final Map<String, List<String>> values;

    Typed(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** One text, without spaces around it; empty where there is none. */
    String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** All texts of a name that are not empty. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A whole number within bounds. */
    OptionalInt number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(text(name));
            return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> one(String name, Class<E> of) {
        String text = text(name);
        for (E value : of.getEnumConstants()) {
            if (value.name().equals(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The number of a form; a new one where it is none, so that nothing is mistaken for sent before. */
    UUID request() {
        try {
            return UUID.fromString(text("request"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
