package org.filiform.clinic.visits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How gates of a visit stand.
 *
 * @param passages what each says, in the order of the gates
 */
public record Standing(Map<Gate, Passage> passages) {

    public Standing {
        passages = Collections.unmodifiableMap(new EnumMap<>(passages));
    }

    /** The first gate that is shut: what is to be done next. Empty when nothing is. */
    public Optional<Gate> next() {
        return passages.entrySet().stream()
                .filter(passage -> !passage.getValue().isOpen())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Why the first shut gate is shut. */
    public Optional<Passage.Shut> shut() {
        return passages.values().stream()
                .filter(Passage.Shut.class::isInstance)
                .map(Passage.Shut.class::cast)
                .findFirst();
    }

    /** What one gate says. One that was not asked says nothing, and asking for it is a fault. */
    public Passage at(Gate gate) {
        return Objects.requireNonNull(passages.get(gate), gate::name);
    }

    public boolean isOpen(Gate gate) {
        return at(gate).isOpen();
    }

    /** Whether all gates before one are open. */
    public boolean isOpenUpTo(Gate gate) {
        return next().filter(next -> next.compareTo(gate) < 0).isEmpty();
    }
}
