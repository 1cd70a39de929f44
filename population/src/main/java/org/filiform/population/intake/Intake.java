package org.filiform.population.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.fhir.row.Damage;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.RowHandler;
import org.filiform.fhir.row.RowReader;
import org.filiform.population.input.InputFile;
import org.filiform.population.input.Parts;
import org.filiform.population.keep.Charts;
import org.filiform.population.problem.Fault;

/** Reads the parts of files resource by resource. One serves one thread. */
final class Intake implements Parts {

    private final Counts counts = new Counts();
    private final RowReader reader;
    private final Troubles troubles;
    private final Reception reception;
    private boolean again;
    private String name = "";

    Intake(Charts charts, Medicines medicines, Lens lens) {
        this.reader = lens.reader(medicines::sayNothing);
        this.troubles = new Troubles(charts, counts.problems());
        this.reception = new Reception(charts, medicines, lens, counts, troubles);
    }

    /** A piece of a file begins, and everything in it is taken. */
    void begin(InputFile file) {
        begin(file, false);
        reception.begin();
    }

    /** A piece begins for the second time, and only orders are taken whose Medication had not been met before. */
    void beginAgain(InputFile file, BitSet orders) {
        begin(file, true);
        reception.beginAgain(orders);
    }

    private void begin(InputFile file, boolean secondTime) {
        name = file.name();
        again = secondTime;
        troubles.begin(file);
    }

    /** The orders of this piece whose Medication is not known yet. */
    BitSet waiting() {
        return reception.waiting();
    }

    Counts counts() {
        return counts;
    }

    /** Something is wrong with the file itself. */
    void failed(Fault fault, long line) {
        tell(Set.of(), line, fault, "");
    }

    @Override
    public void lines(byte[] bytes, int offset, int length, long line) {
        reception.lines(line);
        DamagedLines damaged = new DamagedLines(bytes, offset, length, line);
        RowHandler handler = new RowHandler() {
            @Override
            public void row(Row row) {
                reception.row(row);
            }

            @Override
            public void passedOver(String type, String patient, long at) {
                reception.passedOver(type, patient, at);
            }

            @Override
            public void damaged(Damage damage) {
                Set<String> whom = damage.patient().isEmpty() ? damaged.whom(damage.line()) : Set.of(damage.patient());
                tell(whom, damage.line(), Fault.NOT_READ, damage.what());
            }
        };
        guarded(line, () -> reader.readLines(bytes, offset, length, name, line, handler));
    }

    @Override
    public void tooLong(byte[] head, long line) {
        tell(Ties.of(head, 0, head.length), line, Fault.LINE_TOO_LONG, "");
    }

    @Override
    public void document(byte[] bytes, int offset, int length) {
        DocumentHandler handler = new DocumentHandler();
        guarded(1, () -> reader.read(bytes, offset, length, name, 1, handler));
        handler.end();
    }

    @Override
    public void document(InputStream in) {
        DocumentHandler handler = new DocumentHandler();
        guarded(1, () -> reader.read(in, name, handler));
        handler.end();
    }

    private void guarded(long line, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException bug) {
            String detail = "on this line or a later one, " + bug.getClass().getSimpleName();
            tell(Set.of(), line, Fault.NOT_UNDERSTOOD, detail);
        }
    }

    private void tell(Set<String> whom, long line, Fault fault, String detail) {
        if (!again) {
            troubles.tell(whom, line, fault, detail);
        }
    }

    /** A document about one patient is that patient's, so damage anywhere in it is, too. */
    private final class DocumentHandler implements RowHandler {

        private static final int MOST_DAMAGES = 1000;

        private final List<Damage> damages = new ArrayList<>();
        private final Set<String> named = new TreeSet<>();

        @Override
        public void row(Row row) {
            name(row.patient());
            reception.row(row);
        }

        @Override
        public void damaged(Damage damage) {
            name(damage.patient());
            if (damages.size() < MOST_DAMAGES) {
                damages.add(damage);
            }
        }

        /** It only matters whether there is one, or more. */
        private void name(String patient) {
            if (!patient.isEmpty() && named.size() < 2) {
                named.add(patient);
            }
        }

        void end() {
            Set<String> whom = named.size() == 1 ? named : Set.of();
            damages.forEach(damage -> tell(whom, damage.line(), Fault.NOT_READ, damage.what()));
        }
    }
}
