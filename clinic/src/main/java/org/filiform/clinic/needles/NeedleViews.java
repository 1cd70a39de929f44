package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Dose;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Place;
import org.filiform.decision.ledger.Response;
import org.springframework.stereotype.Component;

/** The needles of a ledger as devices are told of them. */
@Component
class NeedleViews {

    private final Rules rules;

    NeedleViews(Rules rules) {
        this.rules = rules;
    }

    List<LedgerView.NeedleView> of(Ledger ledger) {
        return ledger.needles().stream().map(needle -> of(needle, ledger)).toList();
    }

    private LedgerView.NeedleView of(Needle needle, Ledger ledger) {
        return new LedgerView.NeedleView(
                needle.id().value(),
                needle.number(),
                Fields.word(needle.state()),
                needle.spec().map(NeedleViews::spec),
                needle.inSince(),
                needle.accountedAt(),
                ledger.insertions().stream()
                        .filter(insertion -> insertion.needle().equals(needle.id()))
                        .map(this::place)
                        .toList());
    }

    private static LedgerView.Spec spec(NeedleSpec spec) {
        return new LedgerView.Spec(
                spec.size().gaugeMm().toPlainString(),
                spec.size().lengthMm().toPlainString(),
                Fields.word(spec.bore()),
                spec.lot(),
                spec.expiry().map(LocalDate::toString));
    }

    private LedgerView.PlaceView place(Insertion insertion) {
        Place place = insertion.how().place();
        return new LedgerView.PlaceView(
                insertion.id().value(),
                place.muscle().value(),
                muscle(place.muscle()),
                Fields.word(place.side()),
                place.region().value(),
                place.point().map(point -> point.x()).map(BigDecimal::toPlainString),
                place.point().map(point -> point.y()).map(BigDecimal::toPlainString),
                insertion.how().techniques().stream().map(Token::value).toList(),
                insertion.from(),
                insertion.until(),
                insertion.dose().map(NeedleViews::dose),
                insertion.response().map(NeedleViews::response),
                insertion.entry().outsideGate().isPresent());
    }

    private String muscle(Token id) {
        return rules.pack().muscles().find(id).map(muscle -> muscle.english()).orElseGet(id::value);
    }

    private static LedgerView.DoseView dose(Dose dose) {
        return new LedgerView.DoseView(
                dose.syringe().value(), dose.millilitres().toPlainString());
    }

    private static LedgerView.ResponseView response(Response response) {
        return new LedgerView.ResponseView(
                Fields.word(response.twitch()),
                Fields.word(response.recognisedPain()),
                Fields.word(response.referredPain()),
                response.note());
    }
}
