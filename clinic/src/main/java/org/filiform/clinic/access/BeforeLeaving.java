package org.filiform.clinic.access;

import java.util.Optional;

/** Asks somebody who signs out about what is still in their hands. They may leave all the same. */
public interface BeforeLeaving {

    /** The page that asks, which this viewer may open; empty where nothing is to be asked. */
    Optional<String> page(Viewer viewer);
}
