package org.filiform.population.intake;

import java.util.Set;
import org.filiform.population.input.InputFile;
import org.filiform.population.keep.Charts;
import org.filiform.population.keep.GapNote;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.ProblemLog;
import org.filiform.population.problem.Spot;

/** Logs what is wrong, and leaves a gap in the chart of whomever it concerns. One serves one thread. */
final class Troubles {

    private final Charts charts;
    private final ProblemLog log;
    private int file;

    Troubles(Charts charts, ProblemLog log) {
        this.charts = charts;
        this.log = log;
    }

    void begin(InputFile next) {
        file = next.number();
    }

    Spot spot(long line) {
        return Spot.of(file, line);
    }

    /**
     * Something is wrong.
     *
     * @param patients whom it concerns; none if that cannot be told
     * @param line counted from one; nought for the whole file
     * @param fault what sort of problem
     * @param detail what exactly; may be empty
     */
    void tell(Set<String> patients, long line, Fault fault, String detail) {
        if (patients.isEmpty()) {
            log.add(new Found(spot(line), fault, detail, ""));
        }
        for (String patient : patients) {
            Found found = new Found(spot(line), fault, detail, patient);
            log.add(found);
            charts.named(patient, found.spot());
            charts.keep(patient, new GapNote(found.spot(), fault, found.detail()));
        }
    }
}
