package org.filiform.clinic.screening;

import java.util.List;
import java.util.Map;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.answer.Screening;

/** What stands beside the findings of an answer and does not change it: who was asked, who decided otherwise. */
public interface BesideFindings {

    /** By the name of the finding, for every finding of the answer. */
    Map<String, Notes> of(ClientId client, Screening screening);

    /**
     * Beside one finding.
     *
     * @param lines how it stands
     * @param doors what may be done about it
     */
    record Notes(List<Line> lines, List<Line> doors) {

        /** Nothing. */
        public static final Notes NONE = new Notes(List.of(), List.of());
    }

    /**
     * One line.
     *
     * @param text its key among the texts
     * @param gaps what stands in its gaps
     * @param address where it leads; empty for nowhere
     */
    record Line(String text, List<Object> gaps, String address) {}
}
