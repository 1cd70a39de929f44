package org.filiform.fhir.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.filiform.fhir.row.RowReader;

/** Reads a form the way records are read, so that answers mean the same at every door. */
public final class FormReader {

    private final Interpreter interpreter;
    private final RowReader reader = new RowReader();

    /**
     * A reader for one thread.
     *
     * @param index the codes of the pack
     * @param figures its figures for reading records
     * @param zone in which days are counted
     */
    public FormReader(CodeIndex index, Figures figures, ZoneId zone) {
        this.interpreter = new Interpreter(index, figures, zone, new MedicationDirectory(), new Tally());
    }

    /**
     * What the form says.
     *
     * @throws IllegalStateException if it cannot be read, which is a fault of this program
     */
    public Facts read(String lines) {
        List<Assertion> said = new ArrayList<>();
        byte[] bytes = lines.getBytes(UTF_8);
        reader.readLines(bytes, 0, bytes.length, "answers", 1, new RowHandler() {
            @Override
            public void row(Row row) {
                interpreter.interpret(row, listener(said));
                row.problems().stream().findFirst().ifPresent(problem -> {
                    throw new IllegalStateException(problem.sentence());
                });
            }

            @Override
            public void damaged(Damage damage) {
                throw new IllegalStateException(damage.what());
            }
        });
        return Facts.of(said);
    }

    private static Listener listener(List<Assertion> said) {
        return new Listener() {
            @Override
            public void says(String patient, Assertion assertion) {
                said.add(assertion);
            }

            @Override
            public void waits(PendingMedication pending) {
                throw new IllegalStateException("A form holds no orders");
            }
        };
    }
}
