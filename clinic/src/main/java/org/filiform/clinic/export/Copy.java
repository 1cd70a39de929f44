package org.filiform.clinic.export;

/** For whom a copy of a record is made. */
public enum Copy {
    /** For the clinic: all of it. */
    CLINIC,
    /** For the client, and for whoever speaks for one who keeps nothing from them: all of it. */
    CLIENT,
    /** For whoever speaks for a young client: without what is private, and without what could tell it. */
    SPEAKER
}
