package org.filiform.fhir.skim;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.decision.fact.Assertion;
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
import org.filiform.knowledge.Pack;

/** What lines tell, line by line, and which of them were passed over. */
final class Told implements RowHandler, Listener {

    private static final RowReader FULL = new RowReader();

    private final Map<Long, List<String>> said = new TreeMap<>();
    private final Map<Long, String> who = new HashMap<>();
    private final Map<Long, String> passedOver = new TreeMap<>();
    private final Map<Long, String> damaged = new TreeMap<>();
    private final Interpreter interpreter;
    private long line;

    private Told(Pack pack, CodeIndex index) {
        this.interpreter =
                new Interpreter(index, Figures.of(pack), ZoneOffset.UTC, new MedicationDirectory(), new Tally());
    }

    static Told inFull(Pack pack, CodeIndex index, byte[] lines) {
        return through(FULL, pack, index, lines);
    }

    static Told through(RowReader reader, Pack pack, CodeIndex index, byte[] lines) {
        Told told = new Told(pack, index);
        reader.readLines(lines, 0, lines.length, "f", 1, told);
        return told;
    }

    @Override
    public void row(Row row) {
        line = row.line();
        who.put(line, row.type() + " " + row.patient());
        interpreter.interpret(row, this);
    }

    @Override
    public void passedOver(String type, String patient, long at) {
        who.put(at, type + " " + patient);
        passedOver.put(at, type);
    }

    @Override
    public void damaged(Damage damage) {
        damaged.put(damage.line(), damage.what());
    }

    @Override
    public void says(String patient, Assertion assertion) {
        said.computeIfAbsent(line, _ -> new ArrayList<>()).add(patient + " " + assertion);
    }

    @Override
    public void waits(PendingMedication pending) {
        said.computeIfAbsent(line, _ -> new ArrayList<>()).add(pending.toString());
    }

    /** What was said, by line. */
    Map<Long, List<String>> said() {
        return said;
    }

    /** Type and person, by line. */
    Map<Long, String> who() {
        return who;
    }

    /** The types of the lines passed over. */
    Map<Long, String> passedOver() {
        return passedOver;
    }

    Map<Long, String> damaged() {
        return damaged;
    }
}
