package org.filiform.clinic.shell;

/** What every page says about the installation as a whole. */
public interface HouseState {

    /** Whether everybody in it is invented. */
    boolean isDemonstration();

    /** Whether a clinician of this clinic has adopted the rules. */
    boolean isAdopted();

    /** Whether a newer pack came with the program and waits to be looked at, while the adopted one keeps answering. */
    boolean isUpdateWaiting();
}
