package org.filiform.knowledge.injectate;

import java.util.List;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.DosingWeight;
import org.filiform.decision.injectate.Limit;
import org.filiform.decision.injectate.RowId;
import org.filiform.decision.injectate.Step;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.field.Words;

/**
 * Writes down how a limit was found, in English, a line a step, with the sources and mark of every figure.
 *
 * @param injectates where the rows are
 */
public record StepText(Injectates injectates) {

    /** What a limit is rounded down to when it is shown. */
    private static final int PLACES = 1;

    /** All steps of a limit, in order. */
    public List<String> lines(Limit.AtMost limit) {
        return limit.steps().stream().map(this::line).toList();
    }

    /** One step, such as {@code 4.5 mg/kg × 62 kg = 279 mg (LA-IOWA, seen)}. */
    public String line(Step step) {
        return switch (step) {
            case Step.Weight(Kilograms weight, DosingWeight.Basis basis) -> weight + ": " + basis(basis);
            case Step.PlainStands _ -> "where no source has a figure with epinephrine, that of the plain drug stands";
            case Step.ByWeight(RowId row, Amount each, Kilograms weight, Amount gives) ->
                each + "/kg × " + weight + " = " + shown(gives) + cited(row);
            case Step.Absolute(RowId row, Amount most, Ceiling.Per per) ->
                shown(most) + (per == Ceiling.Per.DAY ? " in 24 hours" : "") + cited(row);
            case Step.Lowest(RowId row, Amount most) -> "lowest: " + shown(most) + cited(row);
            case Step.Reduced reduced ->
                "less " + reduced.percent() + " %: " + shown(reduced.to()) + cited(reduced.row());
        };
    }

    private static String basis(DosingWeight.Basis basis) {
        return switch (basis) {
            case MEASURED -> "the weight as noted";
            case MEASURED_WITHOUT_HEIGHT ->
                "the weight as noted; without a height it is not known whether the ideal weight should count";
            case IDEAL -> "the ideal weight, since the body mass index is high";
            case ASSUMED -> "assumed, since no weight is noted";
            case ASSUMED_FOR_IDEAL -> "assumed, since the body mass index is high and no ideal weight is noted";
        };
    }

    /** Rounded down: more than this is never allowed. */
    private static String shown(Amount amount) {
        return amount.value().down(PLACES) + " " + amount.unit().symbol();
    }

    private String cited(RowId id) {
        Row row = injectates.row(id);
        String sources =
                String.join(", ", row.sources().stream().map(SourceId::value).toList());
        return " (" + sources + ", " + Words.of(row.mark()) + ")";
    }
}
