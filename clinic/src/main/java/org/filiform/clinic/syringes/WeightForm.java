package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Typing;

/** What is typed about a body on the day. */
public final class WeightForm extends TypedForm {

    private static final String NOTHING_SAID = "FIL-7780";

    WeightForm(Map<String, List<String>> values) {
        super(values);
    }

    /**
     * What was said; what was not is empty.
     *
     * @param weight as it was measured
     * @param ideal the ideal weight
     * @param oldAge whether age makes this body bear less
     * @param kidney whether a disease of the kidneys does
     */
    record Said(
            Optional<Kilograms> weight,
            Optional<Kilograms> ideal,
            Optional<Boolean> oldAge,
            Optional<Boolean> kidney) {}

    /** As it stands now. */
    static WeightForm of(Optional<Weighed> weighed) {
        return new WeightForm(Map.of(
                "request", List.of(UUID.randomUUID().toString()),
                "weight",
                        List.of(weighed.flatMap(Weighed::weight)
                                .map(WeightForm::figure)
                                .orElse("")),
                "ideal",
                        List.of(weighed.flatMap(Weighed::ideal)
                                .map(WeightForm::figure)
                                .orElse("")),
                "oldAge",
                        List.of(weighed.flatMap(Weighed::oldAge)
                                .map(WeightForm::word)
                                .orElse("")),
                "kidney",
                        List.of(weighed.flatMap(Weighed::kidney)
                                .map(WeightForm::word)
                                .orElse(""))));
    }

    private static String figure(Kilograms weight) {
        return weight.value().toString();
    }

    private static String word(boolean is) {
        return is ? "yes" : "no";
    }

    /**
     * What was said, where all of it can be read.
     *
     * @param least the lightest that is plausible
     * @param most the heaviest
     */
    Optional<Said> read(Kilograms least, Kilograms most) {
        Optional<Kilograms> weight = weight("weight", least, most);
        Optional<Kilograms> ideal = weight("ideal", least, most);
        Said said = new Said(weight, ideal, yesNo("oldAge"), yesNo("kidney"));
        if (faults().isEmpty()
                && said.equals(new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))) {
            fault(Fault.of("weight", NOTHING_SAID, "syringe.weight.nothing"));
        }
        return faults().isEmpty() ? Optional.of(said) : Optional.empty();
    }

    private Optional<Kilograms> weight(String field, Kilograms least, Kilograms most) {
        return text(field).isEmpty() ? Optional.empty() : read(field, Typing.weight(text(field), least, most));
    }

    private Optional<Boolean> yesNo(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(is(name, "yes"));
    }
}
