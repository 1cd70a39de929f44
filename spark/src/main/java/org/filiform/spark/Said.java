package org.filiform.spark;

import java.io.Serializable;
import org.filiform.population.keep.Binder;
import org.filiform.population.keep.Fragment;

/**
 * What one slice says about one patient, on its way to whoever answers for that patient.
 *
 * @param slice the number of the slice
 * @param fragment what it says
 * @param borrowed whether it was said under another id, by which a Bundle means this patient
 */
record Said(int slice, Fragment fragment, boolean borrowed) implements Serializable {

    void addTo(Binder binder, Ground ground) {
        long linesBefore = ground.linesBefore(slice);
        if (borrowed) {
            binder.addOfAlias(fragment, linesBefore);
        } else {
            binder.add(fragment, linesBefore);
        }
    }
}
