package org.filiform.fhir.interpret;

import org.filiform.decision.fact.ReadingLimits;
import org.filiform.knowledge.Pack;

/**
 * The figures by which records are read. They are data of the pack, each with its source there.
 *
 * @param medicineStaleMonths calendar months after which a medicine that was never ended is not believed
 * @param dueDateDays days from the last period to the due date
 * @param assumedOnsetDays days of pregnancy taken to have passed when it is first recorded
 * @param pregnancy where trimesters begin and how long a pregnancy that was never ended is believed
 */
public record Figures(int medicineStaleMonths, int dueDateDays, int assumedOnsetDays, ReadingLimits pregnancy) {

    /** The figures of a pack. */
    public static Figures of(Pack pack) {
        return new Figures(
                figure(pack, "medication-stale"),
                figure(pack, "gestation-due-date"),
                figure(pack, "pregnancy-assumed-onset"),
                pack.readingLimits());
    }

    /** Days after which a pregnancy is over, whatever the record says. */
    int longestPregnancy() {
        return pregnancy.longestPregnancy();
    }

    private static int figure(Pack pack, String parameter) {
        return pack.parameters().named(parameter).value().intValueExact();
    }
}
