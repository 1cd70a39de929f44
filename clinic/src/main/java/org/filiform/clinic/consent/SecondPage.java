package org.filiform.clinic.consent;

import static org.filiform.clinic.consent.Figures.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.consent.ConsentText.Detail;
import org.filiform.clinic.consent.ConsentText.Line;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.Statement;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;

/** Everything behind the first page, with its sources and how far they were checked. */
final class SecondPage {

    private static final List<Statement.Topic> ABOUT = List.of(
            Statement.Topic.WHAT_IT_IS,
            Statement.Topic.PROCEDURE,
            Statement.Topic.ONSET,
            Statement.Topic.DURATION,
            Statement.Topic.DRIVING);

    private final Words words;
    private final Basis basis;

    SecondPage(Words words, Basis basis) {
        this.words = words;
        this.basis = basis;
    }

    /** What is different for this client, the treatment, the places, and each risk. */
    List<Detail> details() {
        List<Detail> details = new ArrayList<>();
        if (!basis.told().isEmpty()) {
            details.add(new Detail(
                    words.t("consent.text.part.DIFFERENT"),
                    basis.told().stream().map(this::different).distinct().toList()));
        }
        basis.modalities().forEach(modality -> details.add(treatment(modality)));
        basis.zones().forEach(zone -> details.add(zone(zone)));
        basis.risks().forEach(risk -> details.add(risk(risk)));
        return details;
    }

    private Line different(Finding finding) {
        Optional<RuleEntry> rule = basis.rule(finding);
        return new Line(
                Different.sentence(basis, finding, words),
                rule.map(known -> citations(pack(), known.sources())).orElse(List.of()),
                rule.map(RuleEntry::mark).orElse(Mark.UNVERIFIED));
    }

    private Detail treatment(ModalityId id) {
        List<Line> lines = new ArrayList<>();
        for (Statement.Topic topic : ABOUT) {
            pack().modalities().named(id).about(topic).forEach(says -> lines.add(line(says)));
        }
        ground(id)
                .ifPresent(ground -> lines.add(new Line(
                        words.t("consent.text.grade." + ground.grade()),
                        citations(pack(), ground.evidence()),
                        ground.mark())));
        return new Detail(pack().modalities().named(id).name(), lines);
    }

    private Optional<Complaint.Ground> ground(ModalityId id) {
        return pack().complaints().find(basis.plan().complaint()).flatMap(complaint -> complaint.ground(id));
    }

    private Line line(Statement says) {
        return new Line(says.client(), citations(pack(), says.sources()), says.mark());
    }

    private Detail zone(Zone zone) {
        return new Detail(words.t("consent.text.near", zone.clientName()), new Nearby(basis, words).lines(zone));
    }

    /** How often, and then what one would notice and do. */
    private Detail risk(Risk risk) {
        List<String> ground = citations(pack(), risk.sources());
        return new Detail(
                Figures.capital(risk.clientName()),
                Stream.concat(
                                Figures.all(basis, risk, words).stream(),
                                Stream.of(
                                        new Line(words.t("consent.text.feels", risk.feels()), List.of(), risk.mark()),
                                        new Line(words.t("consent.text.act", risk.act()), ground, risk.mark())))
                        .toList());
    }

    private Pack pack() {
        return basis.pack();
    }
}
