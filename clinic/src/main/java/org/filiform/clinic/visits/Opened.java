package org.filiform.clinic.visits;

/** Whether a needle or a syringe was opened at a visit. The ledger knows; a visit that has one is not simply left. */
public interface Opened {

    /** Whether anything was. */
    boolean anyAt(VisitId visit);
}
