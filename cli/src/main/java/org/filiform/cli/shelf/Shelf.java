package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import org.filiform.knowledge.answer.TextPage;

/**
 * A list of the pack that people can look things up in.
 *
 * @param <T> what stands in it
 */
interface Shelf<T> {

    /** What one entry is called, such as {@code rule}. */
    String kind();

    /** What is typed before an id to see its entry in full. */
    default String command() {
        return kind() + "s";
    }

    Collection<T> entries();

    String id(T entry);

    /** What stands beside the id in the list: a few short words, and last the text that may be cut. */
    List<String> columns(T entry);

    /** The whole entry. */
    void write(T entry, TextPage page);
}
