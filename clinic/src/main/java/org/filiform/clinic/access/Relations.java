package org.filiform.clinic.access;

import java.util.UUID;

/** Knows what people are to records. The gate asks it before every route that touches one. */
public interface Relations {

    /** Whether there is such a client. */
    boolean isClient(UUID client);

    /** Whether somebody is to this client what a route asks for; nobody is to a client that is not there. */
    boolean holds(Relation needed, Viewer viewer, UUID client);
}
