package org.filiform.clinic.syringes;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.injectate.DosingWeight;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.injectate.Leftover;
import org.filiform.decision.injectate.Room;
import org.filiform.decision.ledger.Place;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Millilitres;
import org.springframework.stereotype.Component;

/** Puts the running dose into words. */
@Component
class DosePanels {

    /** What a point gets where none got anything yet, within the 0.2 to 1 mL a point of the pack. */
    private static final String USUAL_ML = "0.5";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Dosages dosages;
    private final Doses doses;
    private final DoseLines lines;
    private final Syringes syringes;
    private final Ledgers ledgers;
    private final DrugNames names;
    private final SiteNames sites;
    private final Clock clock;

    DosePanels(
            Dosages dosages,
            Doses doses,
            DoseLines lines,
            Syringes syringes,
            Ledgers ledgers,
            DrugNames names,
            SiteNames sites,
            Clock clock) {
        this.dosages = dosages;
        this.doses = doses;
        this.lines = lines;
        this.syringes = syringes;
        this.ledgers = ledgers;
        this.names = names;
        this.sites = sites;
        this.clock = clock;
    }

    /** The running dose; nothing where the rules that are followed know no limits. */
    Optional<DosePanel> of(Visit visit, Texts texts) {
        return dosages.of(visit).map(dosage -> of(visit, dosage, texts));
    }

    private DosePanel of(Visit visit, Dosage dosage, Texts texts) {
        DoseStanding standing = doses.of(visit);
        List<PreparedSyringe> prepared = syringes.of(visit.id());
        DosingWeight weight =
                dosage.dosing().formulary().weights().weightOf(dosage.dosing().body());
        return new DosePanel(
                Doses.word(standing),
                texts.of(
                        "syringe.stands." + Doses.word(standing),
                        Doses.gaps(standing).toArray()),
                Figures.percent(dosage.anaesthetics()),
                weight(weight, texts),
                !isMeasured(weight),
                dosage.dosing().body().vulnerabilities().stream()
                        .sorted()
                        .map(why -> texts.of("syringe.bears." + why))
                        .toList(),
                lines.of(dosage, prepared, texts),
                held(visit, dosage, prepared, texts),
                dosage.here().stream().map(this::point).toList(),
                steroid(dosage, prepared, texts));
    }

    private static boolean isMeasured(DosingWeight weight) {
        return weight instanceof DosingWeight.Known(Kilograms _, DosingWeight.Basis basis)
                && (basis == DosingWeight.Basis.MEASURED || basis == DosingWeight.Basis.MEASURED_WITHOUT_HEIGHT);
    }

    private static String weight(DosingWeight weight, Texts texts) {
        return switch (weight) {
            case DosingWeight.Known(Kilograms kilograms, DosingWeight.Basis basis) ->
                texts.of("syringe.weight." + basis, kilograms.toString());
            case DosingWeight.Unknown(var why) -> texts.of("syringe.unknown." + why);
        };
    }

    private List<DosePanel.Held> held(Visit visit, Dosage dosage, List<PreparedSyringe> prepared, Texts texts) {
        Map<PreparedSyringe, Leftover> left = Leftovers.of(prepared, ledgers.of(visit.id()));
        return left.entrySet().stream()
                .map(each -> held(each.getKey(), each.getValue(), dosage, texts))
                .toList();
    }

    private DosePanel.Held held(PreparedSyringe syringe, Leftover leftover, Dosage dosage, Texts texts) {
        Room room = dosage.room(syringe.mixture());
        return new DosePanel.Held(
                syringe.id().value(),
                names.of(syringe),
                Figures.volume(syringe.total()),
                leftover instanceof Leftover.Left(Millilitres volume) ? Figures.volume(volume) : "0",
                leftover instanceof Leftover.MoreThanDrawn(Millilitres excess) ? Figures.volume(excess) : "",
                next(syringe, dosage),
                room instanceof Room.UpTo(Millilitres volume) ? Figures.room(volume) : "",
                !(room instanceof Room.Unknown),
                syringe.drawn().stream()
                        .map(drawn -> texts.of(
                                "syringe.lot-of",
                                names.of(drawn.part().drug()),
                                drawn.part().lot().orElse(""),
                                drawn.part().lastDay().map(Object::toString).orElse(""),
                                texts.of("syringe.route." + drawn.route())))
                        .collect(Collectors.joining(" ")),
                syringe.byName());
    }

    /** What a point gets next: what the last one got. */
    private static String next(PreparedSyringe syringe, Dosage dosage) {
        return dosage.here().reversed().stream()
                .map(Dosed::dose)
                .filter(dose -> dose.syringe().equals(syringe.id()))
                .map(dose -> dose.millilitres().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse(USUAL_ML);
    }

    private DosePanel.Point point(Dosed dosed) {
        Place place = dosed.insertion().how().place();
        return new DosePanel.Point(
                sites.of(new Site(place.muscle(), place.side())),
                TIME.format(dosed.at().atZone(clock.getZone())),
                dosed.dose().millilitres().stripTrailingZeros().toPlainString() + " mL: "
                        + dosed.given().stream().map(this::got).collect(Collectors.joining(", ")));
    }

    private String got(Given given) {
        return names.of(given.drug())
                + given.amount().map(amount -> " " + Figures.given(amount)).orElse("");
    }

    private static Optional<String> steroid(Dosage dosage, List<PreparedSyringe> prepared, Texts texts) {
        boolean isOfInterest = dosage.year().days() > 0
                || prepared.stream()
                        .flatMap(syringe -> syringe.drawn().stream())
                        .anyMatch(drawn -> dosage.isSteroid(drawn.part().drug()));
        return isOfInterest
                ? Optional.of(texts.of(
                        dosage.year().isWhole() ? "syringe.steroid" : "syringe.steroid.part",
                        Figures.given(dosage.year().total()),
                        dosage.year().days(),
                        dosage.steroidTimes()))
                : Optional.empty();
    }
}
