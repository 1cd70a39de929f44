package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Component;

/** Puts texts that were sent ahead into words, for whoever treats. */
@Component
class Aheads {

    private final Sendings sendings;
    private final Consents consents;
    private final Signers signers;
    private final ScopeNames names;
    private final Times times;

    Aheads(Sendings sendings, Consents consents, Signers signers, ScopeNames names, Times times) {
        this.sendings = sendings;
        this.consents = consents;
        this.signers = signers;
        this.names = names;
        this.times = times;
    }

    /** All of a client, the newest first. */
    List<AheadView> of(Client client, Texts texts) {
        return sendings.of(client.id()).stream()
                .map(sent -> view(sent, client, texts))
                .toList();
    }

    /** The last one, unless it was followed by a signature at another visit. */
    Optional<AheadView> at(Visit visit, Client client, Texts texts) {
        return sendings.of(client.id()).stream()
                .findFirst()
                .filter(sent -> sent.visit().equals(visit.id()) || !isSettled(sent, visit))
                .map(sent -> view(sent, client, texts));
    }

    private boolean isSettled(Sent sent, Visit visit) {
        return consents.of(sent.client()).stream()
                .anyMatch(consent ->
                        consent.at().isAfter(sent.at()) && !consent.visit().equals(visit.id()));
    }

    /** What is different from what was sent; empty where it is the same, word for word. */
    Optional<Changed> changed(Sent sent, Proposal now, Texts texts) {
        return sent.isOf(now) ? Optional.empty() : Optional.of(Changed.between(sent, now, names, times, texts));
    }

    private AheadView view(Sent sent, Client client, Texts texts) {
        return new AheadView(
                sent,
                texts.of("consent.ahead.sent." + sent.way(), sent.by(), times.minute(sent.at(), texts)),
                texts.of("consent.ahead.until", times.minute(sent.until(), texts)),
                read(sent, client, texts),
                sent.questions().stream()
                        .map(question -> new AheadView.Asked(
                                question.text(),
                                texts.of(
                                        "consent.ahead.asked",
                                        question.reader().name(),
                                        times.minute(question.at(), texts))))
                        .toList());
    }

    private List<String> read(Sent sent, Client client, Texts texts) {
        List<String> read = new ArrayList<>(sent.readings().stream()
                .map(reading ->
                        texts.of("consent.ahead.read", reading.reader().name(), times.minute(reading.at(), texts)))
                .toList());
        if (signers.of(client) instanceof Signers.Who.Speaker(List<Guardian> speakers)
                && speakers.stream()
                        .map(Sent.Reader::speaking)
                        .noneMatch(speaker -> sent.readAt(speaker).isPresent())) {
            read.add(texts.of("consent.ahead.unread.speaker", client.name()));
        } else if (read.isEmpty()) {
            read.add(texts.of("consent.ahead.unread"));
        }
        return read;
    }
}
