package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.injectate.Load;
import org.springframework.stereotype.Component;

/** How what was injected at a visit stands, for the note that is signed about it. */
@Component
public class Doses {

    private static final String NOT_JUSTIFIED = "FIL-7796";
    private static final String LEFT_OVER = "FIL-7797";

    private final Dosages dosages;
    private final History history;
    private final Justifications justifications;
    private final Syringes syringes;
    private final Ledgers ledgers;
    private final DrugNames names;

    Doses(
            Dosages dosages,
            History history,
            Justifications justifications,
            Syringes syringes,
            Ledgers ledgers,
            DrugNames names) {
        this.dosages = dosages;
        this.history = history;
        this.justifications = justifications;
        this.syringes = syringes;
        this.ledgers = ledgers;
        this.names = names;
    }

    /** How the doses of a visit stand to their limits now. */
    public DoseStanding of(Visit visit) {
        Optional<Dosage> dosage = dosages.of(visit);
        DoseStanding plain = dosage.map(this::plain).orElseGet(() -> withoutFigures(visit));
        return plain.isSettled() ? plain : justified(visit, plain);
    }

    private DoseStanding plain(Dosage dosage) {
        if (dosage.here().isEmpty()) {
            return new DoseStanding.Nothing();
        }
        List<Load> loads = dosage.loads();
        Load most = loads.stream().max(Comparator.comparing(Load::used)).orElseThrow();
        if (most instanceof Load.Over) {
            return new DoseStanding.Over(Figures.percent(most));
        }
        if (dosage.isSteroidOver()) {
            return new DoseStanding.SteroidOver(dosage.year().days(), dosage.steroidTimes());
        }
        List<String> unknown = names.without(loads);
        return unknown.isEmpty()
                ? new DoseStanding.Within(Figures.percent(dosage.anaesthetics()))
                : new DoseStanding.NotKnown(unknown);
    }

    /** The rules that are followed know no limits: none of what was given is known to be within one. */
    private DoseStanding withoutFigures(Visit visit) {
        List<Dosed> here = history.of(visit);
        return here.isEmpty()
                ? new DoseStanding.Nothing()
                : new DoseStanding.NotKnown(here.stream()
                        .flatMap(dosed -> dosed.given().stream())
                        .map(given -> names.of(given.drug()))
                        .distinct()
                        .toList());
    }

    private DoseStanding justified(Visit visit, DoseStanding plain) {
        return justifications
                .of(visit.id(), about(visit))
                .<DoseStanding>map(said -> new DoseStanding.Justified(plain, said.why(), said.byName(), said.at()))
                .orElse(plain);
    }

    /** Keeps why. Nothing is kept where nothing needs it. */
    boolean justify(Visit visit, String why, UUID request, Whoever by) {
        if (of(visit).isSettled()) {
            return false;
        }
        justifications.add(visit, about(visit), why, request, by);
        return true;
    }

    /** Just what was given, so that a point that is given later, or taken back, asks for words again. */
    private String about(Visit visit) {
        Map<String, BigDecimal> sums = history.of(visit).stream()
                .collect(Collectors.toMap(
                        dosed -> dosed.dose().syringe().value(),
                        dosed -> dosed.dose().millilitres(),
                        BigDecimal::add,
                        TreeMap::new));
        return sums.entrySet().stream()
                .map(sum ->
                        sum.getKey() + " " + sum.getValue().stripTrailingZeros().toPlainString() + " mL")
                .collect(Collectors.joining(", "));
    }

    /** Why a note about this visit may not be signed yet; nothing where it may. */
    public List<Passage.Reason> reasons(Visit visit) {
        List<Passage.Reason> reasons = new ArrayList<>();
        Passage.Way way = new Passage.Way("syringe.way", visit.address() + "/syringes");
        DoseStanding standing = of(visit);
        if (!standing.isSettled()) {
            reasons.add(
                    new Passage.Reason(NOT_JUSTIFIED, "syringe.shut." + word(standing), gaps(standing), List.of(way)));
        }
        long open = Leftovers.of(syringes.of(visit.id()), ledgers.of(visit.id())).values().stream()
                .filter(Leftovers::isOpen)
                .count();
        if (open > 0) {
            reasons.add(new Passage.Reason(LEFT_OVER, "syringe.shut.left", List.of(open), List.of(way)));
        }
        return reasons;
    }

    /** How a standing is called in keys of texts and in JSON. */
    static String word(DoseStanding standing) {
        return switch (standing) {
            case DoseStanding.Nothing _ -> "nothing";
            case DoseStanding.Within _ -> "within";
            case DoseStanding.Over _ -> "over";
            case DoseStanding.SteroidOver _ -> "steroid-over";
            case DoseStanding.NotKnown _ -> "not-known";
            case DoseStanding.Justified _ -> "justified";
        };
    }

    static List<Object> gaps(DoseStanding standing) {
        return switch (standing) {
            case DoseStanding.Nothing _ -> List.of();
            case DoseStanding.Within(String percent) -> List.of(percent);
            case DoseStanding.Over over -> List.of(over.by());
            case DoseStanding.SteroidOver(int days, int most) -> List.of(days, most);
            case DoseStanding.NotKnown(List<String> drugs) -> List.of(String.join(", ", drugs));
            case DoseStanding.Justified justified -> List.of(justified.byName(), justified.why());
        };
    }
}
