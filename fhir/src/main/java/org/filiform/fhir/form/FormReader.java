package org.filiform.fhir.form;

import java.time.ZoneId;
import org.filiform.decision.fact.Facts;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.person.PersonReader;
import org.filiform.fhir.person.PersonRecord;

/** Reads a form the way records are read, so that answers mean the same at every door. */
public final class FormReader {

    private final PersonReader reader;

    /**
     * A reader.
     *
     * @param index the codes of the pack
     * @param figures its figures for reading records
     * @param zone in which days are counted
     */
    public FormReader(CodeIndex index, Figures figures, ZoneId zone) {
        this.reader = new PersonReader(index, figures, zone);
    }

    /**
     * What the form says.
     *
     * @throws IllegalStateException if it cannot be read, which is a fault of this program
     */
    public Facts read(String lines) {
        PersonRecord read = reader.read(lines, "answers");
        if (!read.gaps().isEmpty()) {
            throw new IllegalStateException(read.gaps().getFirst().what());
        }
        return read.facts();
    }
}
