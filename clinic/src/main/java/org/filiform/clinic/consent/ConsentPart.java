package org.filiform.clinic.consent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What a client agreed to and took back, as FHIR R4 Consents with the text that was read, and what they were sent before. Whoever speaks for a young client
 * gets none of it: a text may tell what is kept from them.
 */
@Component
class ConsentPart implements RecordPart {

    private static final int AFTER_OPINIONS = 55;

    private final Consents consents;
    private final ConsentViews views;
    private final Sendings sendings;
    private final Aheads aheads;

    ConsentPart(Consents consents, ConsentViews views, Sendings sendings, Aheads aheads) {
        this.consents = consents;
        this.views = views;
        this.sendings = sendings;
        this.aheads = aheads;
    }

    @Override
    public int place() {
        return AFTER_OPINIONS;
    }

    @Override
    public String resources(Client client) {
        return Stream.concat(
                        consents.of(client.id()).stream().map(TreatmentConsent::line),
                        sendings.of(client.id()).stream().map(SentMessage::line))
                .collect(Collectors.joining());
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        return Stream.of(
                        section(
                                texts.of("consent.export"),
                                views.of(client.id(), texts).stream()
                                        .map(ConsentPart::row)
                                        .toList()),
                        section(
                                texts.of("consent.export.ahead"),
                                aheads.of(client, texts).stream()
                                        .map(ConsentPart::row)
                                        .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static Section section(String title, List<List<String>> rows) {
        return new Section(title, "", List.of(), rows);
    }

    private static List<String> row(AheadView view) {
        String asked = view.questions().stream()
                .map(question -> question.by() + ": " + question.text())
                .collect(Collectors.joining(" "));
        return List.of(
                view.sent().text().title(),
                (view.sentBy() + " " + String.join(" ", view.read()) + " " + asked).strip());
    }

    private static List<String> row(ConsentView view) {
        String said = String.join(". ", view.signed(), view.course(), view.explained());
        return List.of(
                view.treatment() + ": " + view.places(),
                view.withdrawn().isEmpty() ? said : said + ". " + view.withdrawn());
    }
}
