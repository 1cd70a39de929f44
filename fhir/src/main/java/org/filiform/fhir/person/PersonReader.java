package org.filiform.fhir.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Facts;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.interpret.Interpreter;
import org.filiform.fhir.interpret.Listener;
import org.filiform.fhir.interpret.MedicationDirectory;
import org.filiform.fhir.interpret.PendingMedication;
import org.filiform.fhir.interpret.Tally;
import org.filiform.fhir.row.Damage;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.RowHandler;
import org.filiform.fhir.row.RowProblem;
import org.filiform.fhir.row.RowReader;

/**
 * Reads the records of one person: FHIR R4 resources, one a line, in any order. What cannot be read becomes a gap. Any
 * number of threads may share one reader; index and figures are never changed.
 */
public final class PersonReader {

    private static final String LOST_MEDICATION =
            "refers to a Medication that is not in this record, so it is not known which medicine it is. Ask which.";

    private final CodeIndex index;
    private final Figures figures;
    private final ZoneId zone;

    /**
     * A reader.
     *
     * @param index the codes of the pack
     * @param figures its figures for reading records
     * @param zone in which days are counted
     */
    public PersonReader(CodeIndex index, Figures figures, ZoneId zone) {
        this.index = index;
        this.figures = figures;
        this.zone = zone;
    }

    /**
     * What the lines say. Whom a resource is about is the caller's to check: all are taken to be about one person.
     *
     * @param lines one resource a line
     * @param name what gaps call these lines, such as the name of a file
     */
    public PersonRecord read(String lines, String name) {
        Desk desk = new Desk(new Interpreter(index, figures, zone, new MedicationDirectory(), new Tally()));
        byte[] bytes = lines.getBytes(UTF_8);
        new RowReader().readLines(bytes, 0, bytes.length, name, 1, desk);
        return desk.facts();
    }

    /** Takes rows and what they say, until the last has come. */
    private static final class Desk implements RowHandler, Listener {

        private final Interpreter interpreter;
        private final List<Assertion> said = new ArrayList<>();
        private final List<PendingMedication> waiting = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        Desk(Interpreter interpreter) {
            this.interpreter = interpreter;
        }

        @Override
        public void row(Row row) {
            interpreter.interpret(row, this);
            for (RowProblem problem : row.problems()) {
                gaps.add(new Gap(where(row.file(), row.line()), row.reference() + ": " + problem.sentence()));
            }
        }

        @Override
        public void damaged(Damage damage) {
            gaps.add(new Gap(where(damage.file(), damage.line()), damage.what() + ". " + damage.whatToDo()));
        }

        @Override
        public void says(String patient, Assertion assertion) {
            said.add(assertion);
        }

        @Override
        public void waits(PendingMedication pending) {
            waiting.add(pending);
        }

        PersonRecord facts() {
            for (PendingMedication pending : List.copyOf(waiting)) {
                if (!interpreter.resolve(pending, this)) {
                    gaps.add(new Gap(
                            where(pending.file(), pending.line()), pending.reference() + " " + LOST_MEDICATION));
                }
            }
            return new PersonRecord(Facts.of(said), gaps);
        }

        private static String where(String file, long line) {
            return file + ":" + line;
        }
    }
}
