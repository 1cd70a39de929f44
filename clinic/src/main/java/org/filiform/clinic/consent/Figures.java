package org.filiform.clinic.consent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filiform.clinic.consent.ConsentText.Line;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.visit.Risk;

/** How often something was counted, each figure with what it was counted in. Rates of different kinds are never mixed. */
final class Figures {

    /** With which the pack's own words begin where they say themselves that a figure is from elsewhere. */
    private static final String SAYS_SO = "Known only for ";

    private Figures() {}

    /** The figure that says most about this treatment, with the name of the risk. */
    static String leading(Basis basis, Risk risk, Words words) {
        String figure = all(basis, risk, words).getFirst().says();
        return words.t("consent.text.figure", capital(risk.clientName()), figure);
    }

    /** All figures: of this treatment first, then those that are known only for another one; where none is, that. */
    static List<Line> all(Basis basis, Risk risk, Words words) {
        ModalityId treatment = basis.plan().modality();
        List<Line> here = risk.countedIn(treatment).stream()
                .map(figure -> line(basis.pack(), figure, figure.client()))
                .toList();
        List<Line> elsewhere = risk.countedElsewhere(treatment).stream()
                .map(figure -> line(
                        basis.pack(),
                        figure,
                        here.isEmpty() && !figure.client().startsWith(SAYS_SO)
                                ? words.t("consent.text.only-known", name(basis.pack(), figure), figure.client())
                                : figure.client()))
                .toList();
        return here.isEmpty() && elsewhere.isEmpty()
                ? List.of(new Line(words.t("consent.text.not-known"), List.of(), risk.mark()))
                : Stream.concat(here.stream(), elsewhere.stream()).toList();
    }

    private static Line line(Pack pack, Risk.Figure figure, String says) {
        AdverseEventRow row = pack.adverseEvents().named(figure.row());
        return new Line(says, citations(pack, row.sources()), row.mark());
    }

    private static String name(Pack pack, Risk.Figure figure) {
        return pack.modalities()
                .find(figure.modality())
                .map(modality -> modality.name().toLowerCase(Locale.ROOT))
                .orElse(figure.modality().value());
    }

    /** Who says so, as it is cited. */
    static List<String> citations(Pack pack, List<SourceId> sources) {
        return sources.stream()
                .map(source -> pack.sources().named(source).citation())
                .toList();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
