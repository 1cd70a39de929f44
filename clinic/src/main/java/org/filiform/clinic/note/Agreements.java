package org.filiform.clinic.note;

import java.util.List;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Component;

/** What the client agreed to, as a note tells it. */
@Component
class Agreements {

    /** The agreements that count for a visit. */
    List<Done.Agreed> at(Visit visit) {
        return List.of();
    }
}
