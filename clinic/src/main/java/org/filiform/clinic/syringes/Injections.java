package org.filiform.clinic.syringes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.injectate.Leftover;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Millilitres;
import org.springframework.stereotype.Component;

/** Tells what was injected at a visit, for the note and the papers that are cut from it. */
@Component
public class Injections {

    /** A drug in a form: its amounts add up. */
    private record Sort(Token drug, Form form) {}

    private final Syringes syringes;
    private final Doses doses;
    private final DrugNames names;

    Injections(Syringes syringes, Doses doses, DrugNames names) {
        this.syringes = syringes;
        this.doses = doses;
        this.names = names;
    }

    /** All of it, as it stands now by this ledger of the visit. */
    public Injected of(Visit visit, Ledger ledger) {
        List<PreparedSyringe> prepared = syringes.of(visit.id());
        List<Dosed> dosed = History.of(ledger, prepared);
        return new Injected(
                sums(dosed),
                dosed.stream().map(each -> point(each, prepared)).toList(),
                prepared.stream()
                        .map(each -> held(
                                each, each.drawn().stream().map(this::drawn).toList(), ledger))
                        .toList(),
                dosed.isEmpty() ? new DoseStanding.Nothing() : doses.of(visit));
    }

    private List<Injected.Got> sums(List<Dosed> dosed) {
        Map<Sort, List<Given>> sorts = new LinkedHashMap<>();
        dosed.stream()
                .filter(each -> each.from().isPresent())
                .flatMap(each -> each.given().stream())
                .forEach(given -> sorts.computeIfAbsent(new Sort(given.drug(), given.form()), _ -> new ArrayList<>())
                        .add(given));
        return sorts.entrySet().stream()
                .map(sort -> got(sort.getKey().drug(), sort.getKey().form(), sum(sort.getValue())))
                .toList();
    }

    /** Empty as soon as one of them is not known. */
    private static Optional<Amount> sum(List<Given> given) {
        return given.stream()
                .map(Given::amount)
                .reduce((sum, next) -> sum.flatMap(known -> next.map(known::plus)))
                .orElse(Optional.empty());
    }

    private Injected.Got got(Token drug, Form form, Optional<Amount> amount) {
        Injected.HowMuch howMuch = amount.<Injected.HowMuch>map(
                        known -> new Injected.HowMuch.Known(Figures.given(known)))
                .orElseGet(() ->
                        names.isSaline(drug) ? new Injected.HowMuch.NotCounted() : new Injected.HowMuch.NotKnown());
        return new Injected.Got(names.of(drug), form == Form.WITH_EPINEPHRINE, howMuch);
    }

    private Injected.Point point(Dosed dosed, List<PreparedSyringe> prepared) {
        return new Injected.Point(
                dosed.insertion(),
                millilitres(Figures.volume(dosed.dose().millilitres())),
                dosed.from().map(syringe -> prepared.indexOf(syringe) + 1),
                dosed.given().stream()
                        .map(given -> got(given.drug(), given.form(), given.amount()))
                        .toList());
    }

    private static Injected.Held held(PreparedSyringe syringe, List<Injected.Drawn> drawn, Ledger ledger) {
        Leftover leftover = Leftovers.of(syringe, ledger);
        return new Injected.Held(
                drawn,
                millilitres(syringe.total()),
                millilitres(Leftovers.given(syringe.id(), ledger)),
                some(Leftovers.discarded(syringe.id(), ledger)),
                leftover instanceof Leftover.Left(Millilitres left) ? some(left) : Optional.empty(),
                leftover instanceof Leftover.MoreThanDrawn(Millilitres excess) ? some(excess) : Optional.empty(),
                syringe.byName(),
                syringe.at());
    }

    private static Optional<String> some(Millilitres volume) {
        return volume.value().signum() == 0 ? Optional.empty() : Optional.of(millilitres(volume));
    }

    private Injected.Drawn drawn(PreparedSyringe.Drawn drawn) {
        Part part = drawn.part();
        return new Injected.Drawn(
                names.of(part.drug()),
                part.concentration().map(Concentration::toString),
                part.epinephrine().map(Concentration::toString),
                millilitres(part.volume()),
                part.lot(),
                part.lastDay(),
                drawn.route(),
                drawn.direction());
    }

    private static String millilitres(Millilitres volume) {
        return Figures.volume(volume) + " mL";
    }
}
