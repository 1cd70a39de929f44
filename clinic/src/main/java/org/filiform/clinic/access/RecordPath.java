package org.filiform.clinic.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the client in the address of a route: after {@code /clients/} and {@code /mine/}, and wherever it is named so. */
final class RecordPath {

    private static final Pattern GAP = Pattern.compile("^/(?:clients|mine)/\\{(\\w+)}.*|.*\\{(client)}.*");

    private RecordPath() {}

    /** The name of the gap in which the client stands; empty for a route that touches no record. */
    static Optional<String> gap(String pattern) {
        Matcher matcher = GAP.matcher(pattern);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)))
                : Optional.empty();
    }

    /** The client that an address names; empty where that is no id. */
    static Optional<UUID> client(String pattern, Map<?, ?> gaps) {
        return gap(pattern).flatMap(name -> id(String.valueOf(gaps.get(name))));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
