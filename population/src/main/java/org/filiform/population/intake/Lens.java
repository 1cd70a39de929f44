package org.filiform.population.intake;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.interpret.Interpreter;
import org.filiform.fhir.interpret.MedicationDirectory;
import org.filiform.fhir.interpret.Tally;
import org.filiform.fhir.row.RowReader;
import org.filiform.fhir.skim.Medications;
import org.filiform.fhir.skim.Skimming;
import org.filiform.population.input.LineCounter;

/**
 * How records are read.
 *
 * @param index the codes of the pack
 * @param figures its figures for reading records
 * @param zone in which days are counted
 * @param skimming tells lines that cannot matter, which are passed over; empty if every line is read in full
 */
public record Lens(CodeIndex index, Figures figures, ZoneId zone, Optional<Skimming> skimming) {

    /** Bytes at the beginning of each part of a file that are read in full in any case: all of a small export. */
    private static final int SAMPLE = 64 << 10;

    /** One that passes over lines that cannot matter. */
    public static Lens of(CodeIndex index, Figures figures, ZoneId zone) {
        return new Lens(index, figures, zone, Optional.of(Skimming.of(index)));
    }

    /** Whether every line is read in full. */
    public boolean isInFull() {
        return skimming.isEmpty();
    }

    /** The same, with every line read in full. */
    public Lens inFull() {
        return new Lens(index, figures, zone, Optional.empty());
    }

    /** Counts line ends as fast as is possible by now. */
    LineCounter lineCounter() {
        LineCounter words = LineCounter.byWords();
        return skimming.<LineCounter>map(quick -> (bytes, from, to) -> {
                    OptionalLong count = quick.lineEnds(bytes, from, to);
                    return count.isPresent() ? count.getAsLong() : words.count(bytes, from, to);
                })
                .orElse(words);
    }

    /** Whether reading will soon be faster, if a processor is left to Java for that. */
    boolean isWarming() {
        return skimming.isPresent() && skimming.get().isWarming();
    }

    /** A reader for one thread. */
    RowReader reader(Medications medications) {
        return skimming.map(tells -> new RowReader(tells.filter(medications), SAMPLE))
                .orElseGet(RowReader::new);
    }

    Interpreter interpreter(MedicationDirectory medications, Tally tally) {
        return new Interpreter(index, figures, zone, medications, tally);
    }
}
