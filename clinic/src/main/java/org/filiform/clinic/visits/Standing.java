package org.filiform.clinic.visits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How all gates of a visit stand.
 *
 * @param passages what each says, in the order of the gates
 * @param isOpened whether a needle was opened. What had to hold before the first one is then no step of this visit any more:
 *     answers of the day expire overnight, and the visit must still be closed. The next needle is asked for it all the same.
 */
public record Standing(Map<Gate, Passage> passages, boolean isOpened) {

    public Standing {
        passages = Collections.unmodifiableMap(new EnumMap<>(passages));
    }

    /** The first gate that is shut: what is to be done next. Empty when nothing is. */
    public Optional<Gate> next() {
        return passages.entrySet().stream()
                .filter(passage -> isAhead(passage.getKey()))
                .filter(passage -> !passage.getValue().isOpen())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a gate is still a step of this visit. */
    public boolean isAhead(Gate gate) {
        return !isOpened || !Gate.beforeNeedles().contains(gate);
    }

    /** What one gate says. One that was not asked says nothing, and asking for it is a fault. */
    public Passage at(Gate gate) {
        return Objects.requireNonNull(passages.get(gate), gate::name);
    }

    public boolean isOpen(Gate gate) {
        return at(gate).isOpen();
    }

    /** Whether all gates ahead before one are open. */
    public boolean isOpenUpTo(Gate gate) {
        return next().filter(next -> next.compareTo(gate) < 0).isEmpty();
    }
}
