package org.filiform.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.filiform.population.Round;
import org.filiform.population.keep.Binder;
import org.filiform.population.keep.KeptPatient;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Answers for one range of patients, sheet by sheet, from what was said about them in the order of their ids. */
final class Sheets implements Iterator<Sheet> {

    /** Patients on one sheet. */
    private static final int PATIENTS = 64;

    private final Iterator<Tuple2<String, Said>> said;
    private final Errand.Tools tools;
    private final Ground ground;
    private final Round round;
    private final Binder binder;
    private @Nullable Tuple2<String, Said> next;
    private boolean ended;

    Sheets(Iterator<Tuple2<String, Said>> said, Errand errand, Ground ground) {
        this.said = said;
        this.tools = errand.tools();
        this.ground = ground;
        this.round = tools.parts().round(errand.files());
        this.binder = tools.parts().binder();
        this.next = following();
    }

    private @Nullable Tuple2<String, Said> following() {
        return said.hasNext() ? said.next() : null;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Sheet next() {
        if (ended) {
            throw new NoSuchElementException("The last sheet was taken");
        }
        List<Told> told = new ArrayList<>(PATIENTS);
        while (next != null && told.size() < PATIENTS) {
            String patient = next._1();
            everythingAbout(patient).ifPresent(kept -> told.add(Told.of(round.answer(patient, kept), tools)));
        }
        if (!told.isEmpty()) {
            return new Sheet.Answers(told);
        }
        ended = true;
        return new Sheet.End(round.counted());
    }

    private Optional<KeptPatient> everythingAbout(String patient) {
        while (next != null && next._1().equals(patient)) {
            next._2().addTo(binder, ground);
            next = following();
        }
        return binder.patient(ground.isAlias(patient));
    }
}
