package org.filiform.clinic.syringes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.decision.quantity.Slip;
import org.filiform.decision.quantity.Typed;

/** A form as it was typed; it comes back so when something is not taken. */
public sealed class TypedForm permits SyringeForm, WeightForm {

    private static final String NOT_READ = "FIL-7780";
    private static final String NOT_PLAUSIBLE = "FIL-7781";

    private final Map<String, List<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    TypedForm(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** One text, without spaces around it; empty where there is none. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What is not taken in one field. */
    public Optional<Fault> faultAt(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /** The number of the form; a new one where it is none, so that nothing is mistaken for sent before. */
    UUID request() {
        try {
            return UUID.fromString(text("request"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A quantity, or a fault with every reading that it may have. */
    <Q> Optional<Q> read(String field, Typed<Q> typed) {
        return switch (typed) {
            case Typed.Read<Q>(Q quantity) -> Optional.of(quantity);
            case Typed.Refused<Q>(Slip slip) -> {
                fault(fault(field, slip));
                yield Optional.empty();
            }
        };
    }

    private static Fault fault(String field, Slip slip) {
        boolean isBeyond = slip.why() == Slip.Why.TOO_LITTLE || slip.why() == Slip.Why.TOO_MUCH;
        String readings = slip.readings().isEmpty() ? "" : ".readings";
        return Fault.of(
                field,
                isBeyond ? NOT_PLAUSIBLE : NOT_READ,
                "syringe.slip." + slip.why() + readings,
                slip.typed(),
                slip.belongs().symbol(),
                String.join(" / ", slip.readings()));
    }
}
