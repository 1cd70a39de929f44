package org.filiform.clinic.shell;

/** What every page says about the installation as a whole. */
public interface HouseState {

    /** Whether everybody in it is invented. */
    boolean isDemonstration();

    /** Whether a clinician of this clinic has adopted the rules. */
    boolean isAdopted();
}
