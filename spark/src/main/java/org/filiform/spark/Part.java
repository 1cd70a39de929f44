package org.filiform.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.filiform.population.intake.Finds;
import org.filiform.population.keep.Fragment;
import org.filiform.population.keep.Marks;

/**
 * What came of one slice.
 *
 * @param number of the slice in the run
 * @param finds what it said
 */
record Part(int number, Finds finds) implements Serializable {

    /** Ids of one slice from which the driver learns how ids are spread. */
    private static final int SAMPLED = 64;

    /** The part without what it says about patients, which is all that the driver wants to hold. */
    Report report() {
        Finds bare = new Finds(
                finds.lines(), finds.counts(), List.of(), finds.aliases(), finds.medicines(), finds.waiting());
        long bytes = finds.fragments().stream().mapToLong(Fragment::bytes).sum();
        return new Report(number, bare, sample(), bytes);
    }

    /** Those with the lowest marks: as good as drawn by lot, and the same each time. */
    private List<String> sample() {
        List<String> names = new ArrayList<>();
        finds.fragments().forEach(fragment -> names.add(fragment.name()));
        names.sort(Comparator.comparingLong(Marks::of));
        return List.copyOf(names.subList(0, Math.min(SAMPLED, names.size())));
    }

    /**
     * What the driver learns of a slice.
     *
     * @param number of the slice in the run
     * @param finds what it said, but nothing about patients
     * @param sample some of the ids in it
     * @param bytes how much was said about patients
     */
    record Report(int number, Finds finds, List<String> sample, long bytes) implements Serializable {}
}
