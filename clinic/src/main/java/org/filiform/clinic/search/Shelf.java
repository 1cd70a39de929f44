package org.filiform.clinic.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param kind such as {@code rules}
 * @param found the best matches, the best first
 * @param all how many there are
 */
public record Shelf(String kind, List<Found> found, int all) {

    public Shelf {
        found = List.copyOf(found);
    }
}
