package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A text that was sent ahead, as it is read, and what is said about it. Nothing that is said here opens a gate. */
@Component
public class Readings {

    private final Sendings sendings;
    private final Consents consents;
    private final Proposals proposals;
    private final Signers signers;
    private final Visits visits;
    private final Times times;

    Readings(Sendings sendings, Consents consents, Proposals proposals, Signers signers, Visits visits, Times times) {
        this.sendings = sendings;
        this.consents = consents;
        this.proposals = proposals;
        this.signers = signers;
        this.visits = visits;
        this.times = times;
    }

    /** Who may hold a link to a text of this client: for a young one also who may decide for them. */
    List<Sent.Reader> readers(Client client) {
        Stream<Sent.Reader> speaking = switch (signers.of(client)) {
            case Signers.Who.Speaker(var speakers) -> speakers.stream().map(Sent.Reader::speaking);
            case Signers.Who.Self _, Signers.Who.AgeUnknown _ -> Stream.empty();
        };
        return Stream.concat(speaking, Stream.of(Sent.Reader.self(client.name())))
                .toList();
    }

    /** Keeps what a form says. False, and the form says why, where something is missing. */
    @Transactional
    public boolean hear(Sent sent, List<Sent.Reader> readers, ReadingForm form) {
        Optional<Sent.Reader> reader = form.reader(readers);
        reader.ifPresent(who -> {
            if (form.saysRead()) {
                sendings.read(sent, who);
            }
            if (!form.text("question").isEmpty()) {
                sendings.ask(sent, who, form.text("question"), form.request());
            }
        });
        return reader.isPresent();
    }

    /** Its page. Where it is not known which of several reads it, nobody is shown what was asked. */
    public ReadingView view(Sent sent, Client client, List<Sent.Reader> readers, String action, Texts texts) {
        return new ReadingView(
                sent,
                client.name(),
                texts.of(
                        "consent.read.from",
                        sent.by(),
                        times.minute(sent.at(), texts),
                        times.minute(sent.until(), texts)),
                notes(sent, texts),
                readers,
                sent.readings().stream()
                        .filter(reading -> readers.stream().anyMatch(reading.reader()::isSame))
                        .map(reading -> texts.of(
                                readers.size() == 1 ? "consent.read.done" : "consent.read.done.of",
                                times.minute(reading.at(), texts),
                                reading.reader().name()))
                        .toList(),
                readers.stream().allMatch(reader -> sent.readAt(reader).isPresent()),
                readers.size() == 1 ? sent.questionsOf(readers.getFirst()) : List.of(),
                action);
    }

    private List<String> notes(Sent sent, Texts texts) {
        List<String> notes = new ArrayList<>();
        List<Consent> about = consents.of(sent.client()).stream()
                .filter(consent -> consent.scope().meets(sent.scope()))
                .toList();
        Optional<Consent> signed = about.stream()
                .filter(Consent::counts)
                .filter(consent ->
                        consent.version().hash().equals(sent.version().hash()))
                .findFirst();
        signed.ifPresent(consent -> notes.add(texts.of("consent.read.signed", times.minute(consent.at(), texts))));
        if (!about.isEmpty() && about.stream().noneMatch(Consent::counts)) {
            notes.add(texts.of("consent.read.taken-back"));
        }
        Optional<Visit> open = visits.find(sent.visit()).filter(Visit::isOpen);
        if (open.isEmpty()) {
            notes.add(texts.of("consent.read.visit-over"));
        } else if (open.flatMap(proposals::of).filter(sent::isOf).isEmpty()) {
            notes.add(texts.of("consent.read.changed"));
        }
        return notes;
    }
}
