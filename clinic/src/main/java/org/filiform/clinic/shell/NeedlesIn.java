package org.filiform.clinic.shell;

/** At how many visits of the house needles are in just now, which every page of the staff says. */
public interface NeedlesIn {

    int visits();
}
