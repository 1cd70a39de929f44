package org.filiform.population;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.answer.Gap;
import org.filiform.population.keep.GapNote;
import org.filiform.population.keep.KeptPatient;
import org.filiform.population.keep.SelfNote;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.Problem;

/** Turns what is missing from a patient's record into gaps, and finds what only shows once everything was read. */
final class Gaps {

    private final List<String> names;

    /** @param names of the files, by number */
    Gaps(List<String> names) {
        this.names = names;
    }

    /** What is wrong with this patient that no single line could show. */
    static List<Found> late(String patient, KeptPatient kept) {
        if (kept.selves().isEmpty()) {
            return List.of(new Found(kept.firstNamed(), Fault.NO_PATIENT_RESOURCE, "Patient/" + patient, patient));
        }
        List<Found> differing = new ArrayList<>();
        for (SelfNote self : kept.selves().subList(1, kept.selves().size())) {
            differing.add(new Found(self.spot(), Fault.PATIENTS_DIFFER, "Patient/" + patient, patient));
        }
        return differing;
    }

    List<Gap> of(KeptPatient kept, List<Found> late) {
        List<Gap> gaps = new ArrayList<>();
        for (GapNote note : kept.gaps()) {
            gaps.add(gap(new Found(note.spot(), note.fault(), note.detail(), "")));
        }
        late.forEach(found -> gaps.add(gap(found)));
        if (kept.moreGaps()) {
            gaps.add(new Gap("", Fault.MORE_OF_THEM.what() + ". " + Fault.MORE_OF_THEM.whatToDo()));
        }
        return gaps;
    }

    private Gap gap(Found found) {
        Problem problem = found.told(names::get);
        return new Gap(problem.where(), problem.what() + ". " + problem.whatToDo());
    }
}
