package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;

/** What lies ready for needle one, from whoever prepares it. It shuts no gate. */
public interface Tray {

    /**
     * How it stands.
     *
     * @param isReady whether something lies there
     * @param text the key of the same in words
     * @param gaps what is filled into them
     * @param way where it is prepared
     */
    record Laid(boolean isReady, String text, List<Object> gaps, Passage.Way way) {
        public Laid {
            gaps = List.copyOf(gaps);
        }
    }

    /** How it stands now; empty where the plan asks for nothing to be prepared. */
    Optional<Laid> of(Visit visit, Plan plan);
}
