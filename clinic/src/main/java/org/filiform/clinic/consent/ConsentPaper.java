package org.filiform.clinic.consent;

import java.util.Map;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.HouseState;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.DateWords;
import org.springframework.stereotype.Component;

/** The signed copy: the text as it was read, what was said back, the signature, and what has become of it. */
@Component
public class ConsentPaper {

    private final Papers papers;
    private final ConsentViews views;
    private final HouseState house;

    ConsentPaper(Papers papers, ConsentViews views, HouseState house) {
        this.papers = papers;
        this.views = views;
        this.house = house;
    }

    /** A PDF of it. */
    public byte[] of(Client client, Consent consent, Texts texts) {
        return papers.print(
                "consent/paper",
                Map.of(
                        "client",
                        client.name(),
                        "born",
                        client.details().born().map(DateWords::of).orElse(""),
                        "view",
                        views.view(consent, texts),
                        "texts",
                        texts,
                        "demonstration",
                        house.isDemonstration()));
    }
}
