package org.filiform.population.intake;

import java.time.ZoneId;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.interpret.Interpreter;
import org.filiform.fhir.interpret.MedicationDirectory;
import org.filiform.fhir.interpret.Tally;

/**
 * How records are read.
 *
 * @param index the codes of the pack
 * @param figures its figures for reading records
 * @param zone in which days are counted
 */
public record Lens(CodeIndex index, Figures figures, ZoneId zone) {

    Interpreter interpreter(MedicationDirectory medications, Tally tally) {
        return new Interpreter(index, figures, zone, medications, tally);
    }
}
