package org.filiform.knowledge;

import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * A list that can also be asked by id. Its order is that of the pack, it never changes, and every id is there once.
 *
 * @param <K> the id
 * @param <V> what is listed
 */
public final class Catalog<K, V extends Identified<K>> extends AbstractList<V> implements RandomAccess {

    private final List<V> entries;
    private final Map<K, V> byId;

    private Catalog(List<V> entries, Map<K, V> byId) {
        this.entries = entries;
        this.byId = byId;
    }

    /**
     * Lists what is given.
     *
     * @throws IllegalArgumentException if an id is there twice
     */
    public static <K, V extends Identified<K>> Catalog<K, V> of(Collection<V> entries) {
        Map<K, V> byId = LinkedHashMap.newLinkedHashMap(entries.size());
        for (V entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException(entry.id() + " is there twice");
            }
        }
        return new Catalog<>(List.copyOf(entries), byId);
    }

    /** The entry of this id, if there is one. */
    public Optional<V> find(K id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The entry of an id that the pack itself has named, so that it is known to exist.
     *
     * @throws IllegalArgumentException if there is none
     */
    public V named(K id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("The pack has no '" + id + "'"));
    }

    @Override
    public V get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
