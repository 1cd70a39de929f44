package org.filiform.population.intake;

import java.util.BitSet;
import java.util.Set;
import org.filiform.decision.fact.Assertion;
import org.filiform.fhir.interpret.Interpreter;
import org.filiform.fhir.interpret.Listener;
import org.filiform.fhir.interpret.PendingMedication;
import org.filiform.fhir.interpret.Tally;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.ResourceTypes;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.RowProblem;
import org.filiform.population.keep.Charts;
import org.filiform.population.keep.Marks;
import org.filiform.population.keep.SelfNote;
import org.filiform.population.problem.Fault;

/** Takes rows one by one: counts them, has them interpreted and fills charts. One serves one thread. */
final class Reception implements Listener {

    private static final long DOCUMENT = -1;
    private static final String SEPARATOR = "\u0001";

    private final Charts charts;
    private final Medicines medicines;
    private final Interpreter interpreter;
    private final Interpreter uncounted;
    private final Counts counts;
    private final Troubles troubles;

    /** The first line of the piece; negative where it is a document. */
    private long firstLine = DOCUMENT;

    /** Orders by reference, numbered within a document as they come. */
    private int order;

    /** The person who was named last in this piece. */
    private String lastNamed = "";

    private BitSet waiting = new BitSet();
    private BitSet taken = new BitSet();
    private boolean again;

    Reception(Charts charts, Medicines medicines, Lens lens, Counts counts, Troubles troubles) {
        this.charts = charts;
        this.medicines = medicines;
        this.interpreter = lens.interpreter(medicines.directory(), counts.tally());
        this.uncounted = lens.interpreter(medicines.directory(), new Tally());
        this.counts = counts;
        this.troubles = troubles;
    }

    /** A piece begins, and everything in it is taken. */
    void begin() {
        again = false;
        beginPiece();
        waiting = new BitSet();
    }

    /**
     * A piece begins for the second time.
     *
     * @param orders that are taken; nothing else is
     */
    void beginAgain(BitSet orders) {
        again = true;
        beginPiece();
        taken = orders;
    }

    private void beginPiece() {
        order = 0;
        firstLine = DOCUMENT;
        lastNamed = "";
    }

    /** Lines follow, of which this is the first. */
    void lines(long line) {
        firstLine = firstLine == DOCUMENT ? line : firstLine;
    }

    /** The orders of this piece whose Medication is not known yet. */
    BitSet waiting() {
        return waiting;
    }

    /** Takes a row. A fault of this program costs that row and no other, and is told. */
    void row(Row row) {
        try {
            if (!again) {
                take(row);
            } else if (!row.get(Field.MEDICATION).isEmpty()) {
                uncounted.interpret(row, this);
            }
        } catch (RuntimeException bug) {
            troubles.tell(
                    whom(row), row.line(), Fault.NOT_UNDERSTOOD, bug.getClass().getSimpleName());
        }
    }

    private void take(Row row) {
        counts.resource(row.type());
        if (row.type().equals(ResourceTypes.MEDICATION)) {
            medication(row);
        } else {
            interpreter.interpret(row, this);
        }
        named(row.patient(), row.line());
        if (row.type().equals(ResourceTypes.PATIENT) && !row.id().isEmpty()) {
            patient(row);
        }
        for (RowProblem problem : row.problems()) {
            String detail = problem.element() + " " + problem.what();
            troubles.tell(whom(row), row.line(), Fault.BAD_ELEMENT, detail);
        }
    }

    /** A line that can say nothing, but that a person is named in it. */
    void passedOver(String type, String patient, long line) {
        if (!again) {
            counts.passedOver(type);
            named(patient, line);
        }
    }

    /** Only where a person is first named matters, and lines about one mostly follow one another. */
    private void named(String patient, long line) {
        if (!patient.isEmpty() && !patient.equals(lastNamed)) {
            charts.named(patient, troubles.spot(line));
            lastNamed = patient;
        }
    }

    private static Set<String> whom(Row row) {
        return row.patient().isEmpty() ? Set.of() : Set.of(row.patient());
    }

    private void medication(Row row) {
        String id = row.id();
        String alias = row.alias();
        int number = medicines.standIn(row);
        interpreter.interpret(row, this);
        medicines.know(id, number);
        medicines.know(alias, number);
    }

    private void patient(Row row) {
        String self = row.get(Field.BORN) + SEPARATOR + row.get(Field.GENDER) + SEPARATOR + row.isDeceased();
        charts.keep(row.id(), new SelfNote(troubles.spot(row.line()), Marks.of(self), row.isDeceased()));
        if (!row.alias().isEmpty()) {
            charts.alias(row.alias(), row.id());
        }
    }

    @Override
    public void says(String patient, Assertion assertion) {
        if (!again) {
            charts.keep(patient, assertion);
        }
    }

    /**
     * Orders go by their line, since which of them are read at all may change once more Medications are known; several on
     * one line, in a Bundle, are taken together, which does no harm.
     *
     * <p>Orders that refer to a Medication all come here, since interpreters know Medications by their stand-ins only. */
    @Override
    public void waits(PendingMedication pending) {
        int number = firstLine == DOCUMENT ? order++ : (int) (pending.line() - firstLine);
        if (again && !taken.get(number)) {
            return;
        }
        String[] names = medicines.named(pending.medication());
        for (String name : names) {
            interpreter.resolve(renamed(pending, name), new Resolved(charts));
        }
        if (names.length == 0 && again) {
            troubles.tell(Set.of(pending.patient()), pending.line(), Fault.NO_MEDICATION, pending.reference());
        } else if (names.length == 0) {
            waiting.set(number);
        }
    }

    private static PendingMedication renamed(PendingMedication pending, String medication) {
        return new PendingMedication(
                pending.patient(),
                pending.type(),
                pending.reference(),
                medication,
                pending.course(),
                pending.modified(),
                pending.file(),
                pending.line());
    }

    /** Keeps what an order says now that its medicine is known. */
    private record Resolved(Charts charts) implements Listener {

        @Override
        public void says(String patient, Assertion assertion) {
            charts.keep(patient, assertion);
        }

        @Override
        public void waits(PendingMedication pending) {
            throw new IllegalStateException("A stand-in is always known: " + pending.medication());
        }
    }
}
