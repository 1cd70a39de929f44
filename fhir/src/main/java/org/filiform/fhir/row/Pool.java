package org.filiform.fhir.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A list whose elements are kept and used again. */
final class Pool<T> {

    private final Supplier<T> make;
    private final Consumer<T> clear;
    private final List<T> kept = new ArrayList<>();
    private int used;

    Pool(Supplier<T> make, Consumer<T> clear) {
        this.make = make;
        this.clear = clear;
    }

    T add() {
        if (used == kept.size()) {
            kept.add(make.get());
        }
        T next = kept.get(used++);
        clear.accept(next);
        return next;
    }

    /** Those in use, in their order. */
    List<T> inUse() {
        return kept.subList(0, used);
    }

    int size() {
        return used;
    }

    void reset() {
        used = 0;
    }
}
