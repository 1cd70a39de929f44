package org.filiform.population.store;

/** Why kept facts cannot be used, or cannot be written. */
public enum StoreFault {
    /** There is no store here. */
    NOT_A_STORE,
    /** It was cut off while it was written. */
    HALF_WRITTEN,
    /** It is not as it was written. */
    DAMAGED,
    /** It was written in another format. */
    OTHER_FORMAT,
    /** Something stands already where it is to be written. */
    PLACE_TAKEN,
    /** It cannot be written. */
    NOT_WRITTEN,
    /** It cannot be read from the disk. */
    NOT_READ
}
