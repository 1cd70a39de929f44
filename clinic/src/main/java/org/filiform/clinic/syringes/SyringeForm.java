package org.filiform.clinic.syringes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.decision.quantity.Typed;
import org.filiform.decision.quantity.Typing;

/** What is typed about a syringe: up to two drugs, and saline to thin them. */
public final class SyringeForm extends TypedForm {

    /** Rows of the page; the last is saline. */
    static final int ROWS = 3;

    static final Token SALINE = new Token("saline");
    private static final int SALINE_ROW = ROWS - 1;
    private static final String UNCLEAR = "FIL-7780";
    private static final int LONGEST_LOT = 60;

    SyringeForm(Map<String, List<String>> values) {
        super(values);
    }

    static SyringeForm blank() {
        return new SyringeForm(ids());
    }

    private static Map<String, List<String>> ids() {
        Map<String, List<String>> values = new HashMap<>();
        values.put("request", List.of(UUID.randomUUID().toString()));
        values.put("syringe", List.of("s-" + UUID.randomUUID()));
        return values;
    }

    /** Drugs, strengths and volumes of another one. Lot and last day are looked at anew. */
    static SyringeForm like(PreparedSyringe last) {
        Map<String, List<String>> values = ids();
        int row = 0;
        for (PreparedSyringe.Drawn drawn : last.drawn()) {
            Part part = drawn.part();
            boolean isDiluent = part.drug().equals(SALINE) && row > 0;
            int at = isDiluent ? SALINE_ROW : row++;
            values.put("drug." + at, List.of(part.drug().value()));
            values.put("volume." + at, List.of(part.volume().value().toString()));
            part.concentration().ifPresent(each -> values.put("strength." + at, List.of(each.toString())));
        }
        return new SyringeForm(values);
    }

    /** The id that the device made; empty where it made none that can be one. */
    Optional<SyringeId> id() {
        try {
            return Optional.of(new SyringeId(text("syringe")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Which drug a row names, and the usual strength that was tapped with it. */
    private String[] chosen(int row) {
        String[] chosen = text("drug." + row).split("\\|", 2);
        return chosen.length == 2 ? chosen : new String[] {chosen[0], ""};
    }

    /** What stands in the strength of a row: as typed, else as tapped. */
    public String strength(int row) {
        String typed = text("strength." + row);
        return typed.isEmpty() ? chosen(row)[1] : typed;
    }

    /** Whether a row has this drug, with this strength or with any. */
    public boolean isChosen(int row, String drug, String strength) {
        return chosen(row)[0].equals(drug) && (strength.isEmpty() || isSame(strength(row), strength));
    }

    /** A strength that none of the usual ones of the drug is; empty where one of them is. */
    public String another(int row, List<Choice> choices) {
        boolean isUsual = choices.stream()
                .filter(choice -> choice.id().equals(chosen(row)[0]))
                .flatMap(choice -> choice.strengths().stream())
                .anyMatch(usual -> isSame(usual, strength(row)));
        return isUsual ? "" : strength(row);
    }

    /** 1 % is 10 mg/mL, however it is written. */
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (Typing.concentration(one) instanceof Typed.Read<Concentration>(Concentration first)
                        && Typing.concentration(other) instanceof Typed.Read<Concentration>(Concentration second)
                        && first.equals(second));
    }

    /** What was drawn, row by row, where all of it can be read. */
    Map<Integer, Part> read(Formulary formulary, Millilitres most) {
        Map<Integer, Part> parts = new TreeMap<>();
        for (int row : rows()) {
            part(row, formulary, most).ifPresent(part -> parts.put(row, part));
        }
        if (parts.isEmpty() && faults().isEmpty()) {
            fault(Fault.of("drug.0", UNCLEAR, "syringe.fault.agent"));
        }
        return faults().isEmpty() ? parts : Map.of();
    }

    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < SALINE_ROW; row++) {
            if (isBegun(row)) {
                rows.add(row);
            }
        }
        if (!text("volume." + SALINE_ROW).isEmpty()) {
            rows.add(SALINE_ROW);
        }
        return rows;
    }

    /** A row with a figure and no drug is one where the drug was forgotten, not one that is empty. */
    private boolean isBegun(int row) {
        return Stream.of("drug.", "strength.", "volume.", "lot.")
                .anyMatch(field -> !text(field + row).isEmpty());
    }

    private Optional<Part> part(int row, Formulary formulary, Millilitres most) {
        Optional<Token> drug = row == SALINE_ROW ? Optional.of(SALINE) : drug(row);
        if (drug.isEmpty()) {
            fault(Fault.of("drug." + row, UNCLEAR, "syringe.fault.agent"));
            return Optional.empty();
        }
        Optional<Agent.Kind> kind = formulary.agent(drug.get()).map(Agent::kind);
        Optional<Concentration> strength =
                kind.equals(Optional.of(Agent.Kind.SALINE)) ? Optional.empty() : strength(row, kind);
        Optional<Concentration> epinephrine = text("epinephrine." + row).isEmpty()
                ? Optional.empty()
                : read("epinephrine." + row, Typing.dilution(text("epinephrine." + row)));
        return read("volume." + row, Typing.volume(text("volume." + row), most, strength))
                .map(volume -> new Part(drug.get(), strength, epinephrine, volume, lot(row), day("expiry." + row)));
    }

    private Optional<Token> drug(int row) {
        try {
            return Optional.of(new Token(chosen(row)[0]));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Concentration> strength(int row, Optional<Agent.Kind> kind) {
        String typed = strength(row);
        String tapped = chosen(row)[1];
        if (!tapped.isEmpty()
                && Typing.concentration(typed) instanceof Typed.Read<Concentration>
                && !isSame(typed, tapped)) {
            fault(Fault.of("strength." + row, UNCLEAR, "syringe.fault.two-strengths", tapped, typed));
            return Optional.empty();
        }
        return read(
                "strength." + row,
                kind.equals(Optional.of(Agent.Kind.TOXIN))
                        ? Typing.toxinConcentration(typed)
                        : Typing.concentration(typed));
    }

    private Optional<String> lot(int row) {
        String lot = text("lot." + row);
        return lot.isEmpty() ? Optional.empty() : Optional.of(lot.substring(0, Math.min(LONGEST_LOT, lot.length())));
    }

    /** The direction for this patient, where it is one: who wrote it, when, and that it names them. */
    Optional<PreparedSyringe.Direction> direction() {
        return is("named", "yes")
                        && !text("namedBy").isEmpty()
                        && text("namedBy").length() <= 120
                ? day("namedOn").map(on -> new PreparedSyringe.Direction(text("namedBy"), on))
                : Optional.empty();
    }
}
