package org.filiform.knowledge;

/**
 * Something that a pack lists under an id.
 *
 * @param <K> the type of the id
 */
public interface Identified<K> {

    /** Its id, which is there once among its kind. */
    K id();
}
