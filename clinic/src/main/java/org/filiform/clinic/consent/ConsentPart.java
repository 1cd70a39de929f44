package org.filiform.clinic.consent;

import java.util.List;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/**
 * What a client agreed to and took back, as FHIR R4 Consents with the text that was read. Whoever speaks for a young client
 * gets none of it: a text may tell what is kept from them.
 */
@Component
class ConsentPart implements RecordPart {

    private static final int AFTER_OPINIONS = 55;

    private final Consents consents;
    private final ConsentViews views;

    ConsentPart(Consents consents, ConsentViews views) {
        this.consents = consents;
        this.views = views;
    }

    @Override
    public int place() {
        return AFTER_OPINIONS;
    }

    @Override
    public String resources(Client client) {
        return consents.of(client.id()).stream().map(TreatmentConsent::line).collect(Collectors.joining());
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<ConsentView> all = views.of(client.id(), texts);
        return all.isEmpty()
                ? List.of()
                : List.of(new Section(
                        texts.of("consent.export"),
                        "",
                        List.of(),
                        all.stream().map(ConsentPart::row).toList()));
    }

    private static List<String> row(ConsentView view) {
        String said = String.join(". ", view.signed(), view.course(), view.explained());
        return List.of(
                view.treatment() + ": " + view.places(),
                view.withdrawn().isEmpty() ? said : said + ". " + view.withdrawn());
    }
}
