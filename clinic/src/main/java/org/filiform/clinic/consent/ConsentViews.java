package org.filiform.clinic.consent;

import java.util.List;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Wording;
import org.springframework.stereotype.Component;

/** Puts consents into words. */
@Component
public class ConsentViews {

    private final Consents consents;
    private final Rules rules;
    private final Times times;

    ConsentViews(Consents consents, Rules rules, Times times) {
        this.consents = consents;
        this.rules = rules;
        this.times = times;
    }

    /** All of a client, the newest first. */
    public List<ConsentView> of(ClientId client, Texts texts) {
        return consents.of(client).stream().map(consent -> view(consent, texts)).toList();
    }

    ConsentView view(Consent consent, Texts texts) {
        return new ConsentView(
                consent,
                consent.text().title(),
                places(consent),
                texts.of(
                        consent.signature().guardian().isPresent() ? "consent.signed.speaker" : "consent.signed",
                        consent.signature().name(),
                        times.minute(consent.at(), texts)),
                texts.of("consent.course", consent.visits(), times.day(consent.review(), texts)),
                texts.of("consent.explained", consent.explainedBy()),
                consent.withdrawn()
                        .map(taken -> texts.of(
                                "consent.withdrawn." + taken.voice(), taken.name(), times.minute(taken.at(), texts)))
                        .orElse(""));
    }

    private String places(Consent consent) {
        Pack pack = rules.pack();
        return Figures.capital(Wording.list(consent.scope().zones().stream()
                .map(zone -> pack.visit()
                        .zones()
                        .find(zone)
                        .map(known -> known.clientName())
                        .orElse(zone.value()))
                .sorted()
                .toList()));
    }
}
