package org.filiform.knowledge.field;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filiform.knowledge.Place;
import org.jspecify.annotations.Nullable;

/** Every id of a pack with its place, known before anything is bound, so that anything may name anything. */
public final class Names {

    private final Map<Named, Map<String, Place>> known = new EnumMap<>(Named.class);

    public Names() {
        for (Named kind : Named.values()) {
            known.put(kind, new LinkedHashMap<>());
        }
    }

    /**
     * Notes an id.
     *
     * @return where it was noted before, if it was
     */
    public @Nullable Place declare(Named kind, String id, Place place) {
        return of(kind).putIfAbsent(id, place);
    }

    public boolean has(Named kind, String id) {
        return of(kind).containsKey(id);
    }

    /** Where an id stands; nowhere if it does not exist. */
    public Place place(Named kind, String id) {
        return of(kind).getOrDefault(id, Place.in(""));
    }

    /** All ids of a kind, in the order in which they were noted. */
    public Collection<String> all(Named kind) {
        return Collections.unmodifiableCollection(of(kind).keySet());
    }

    private Map<String, Place> of(Named kind) {
        return known.getOrDefault(kind, Map.of());
    }
}
