package org.filiform.clinic.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the client in the address of a route: after {@code /clients/} and {@code /mine/}, wherever it is named so, and
 * behind what belongs to a record and stands in its place.
 */
final class RecordPath {

    /** The first words of addresses in which something stands that belongs to a record. */
    static final Set<String> OTHERS = Set.of("opinions", "overrides");

    private static final Pattern GAP =
            Pattern.compile("^/(clients|mine|" + String.join("|", OTHERS) + ")/\\{(\\w+)}.*|.*\\{(client)}.*");

    private RecordPath() {}

    private static Optional<Matcher> gap(String pattern) {
        Matcher matcher = GAP.matcher(pattern);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** Whether a route touches a record. */
    static boolean isRecord(String pattern) {
        return gap(pattern).isPresent();
    }

    /** The client that an address means; empty where it means none. */
    static Optional<UUID> client(String pattern, Map<?, ?> gaps, List<RecordKeys> keys) {
        return gap(pattern).flatMap(found -> {
            boolean first = found.group(2) != null;
            Optional<UUID> id = id(String.valueOf(gaps.get(first ? found.group(2) : found.group(3))));
            return first && OTHERS.contains(found.group(1)) ? id.flatMap(one -> owner(found.group(1), one, keys)) : id;
        });
    }

    private static Optional<UUID> owner(String under, UUID id, List<RecordKeys> keys) {
        return keys.stream()
                .filter(key -> key.under().equals(under))
                .findFirst()
                .flatMap(key -> key.client(id));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
