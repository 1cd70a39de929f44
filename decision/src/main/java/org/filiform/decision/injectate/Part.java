package org.filiform.decision.injectate;

import java.time.LocalDate;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Millilitres;

/**
 * What was drawn into a syringe from one container.
 *
 * @param drug what it is
 * @param concentration how much of the drug is in a millilitre; none in saline, and where it was not noted
 * @param epinephrine how much epinephrine it came with, if any
 * @param volume how much was drawn, more than nothing
 * @param lot the lot printed on the container, if it was noted
 * @param lastDay the last day on which it may be used, if it was noted
 */
public record Part(
        Token drug,
        Optional<Concentration> concentration,
        Optional<Concentration> epinephrine,
        Millilitres volume,
        Optional<String> lot,
        Optional<LocalDate> lastDay) {

    public Part {
        if (volume.value().signum() == 0) {
            throw new IllegalArgumentException("What was drawn is more than nothing: " + drug);
        }
    }

    public Form form() {
        return epinephrine.isEmpty() ? Form.PLAIN : Form.WITH_EPINEPHRINE;
    }

    /** How much of the drug was drawn, if that can be told. */
    public Optional<Amount> amount() {
        return concentration.map(each -> each.in(volume));
    }
}
