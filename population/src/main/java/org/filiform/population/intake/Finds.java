package org.filiform.population.intake;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.population.keep.Fragment;

/**
 * All that came of reading one slice. The same slice read with the same book gives the same, wherever and however often.
 *
 * @param lines how many lines end in it
 * @param counts what was counted, and what is wrong, with lines counted from the beginning of the slice
 * @param fragments what it says about each patient
 * @param aliases other ids of patients, each with the patients meant by it
 * @param medicines the Medications in it
 * @param waiting orders in it whose Medication is in no book yet, by number
 */
public record Finds(
        long lines,
        Counts counts,
        List<Fragment> fragments,
        Map<String, Set<String>> aliases,
        MedicineNotes medicines,
        BitSet waiting)
        implements Serializable {

    public Finds {
        fragments = List.copyOf(fragments);
        Map<String, Set<String>> copy = new TreeMap<>();
        aliases.forEach((alias, patients) -> copy.put(alias, new TreeSet<>(patients)));
        aliases = copy;
        waiting = (BitSet) waiting.clone();
    }
}
