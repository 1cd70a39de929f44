package org.filiform.clinic.opinion;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/** What doctors were asked and answered, and who decided against a finding: letters as DocumentReferences. */
@Component
class OpinionsPart implements RecordPart {

    private final DoctorLetters letters;
    private final Overrides overrides;
    private final OpinionResources resources;

    OpinionsPart(DoctorLetters letters, Overrides overrides, OpinionResources resources) {
        this.letters = letters;
        this.overrides = overrides;
        this.resources = resources;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String resources(Client client) {
        StringBuilder out = new StringBuilder();
        letters.of(client.id()).forEach(letter -> {
            document(letter, letters.pdf(letter.id()), out);
            letter.answers().forEach(answer -> resources.answer(letter, answer, out));
        });
        overrides.of(client.id()).forEach(decision -> resources.decision(decision, out));
        return out.toString();
    }

    private static void document(Letter letter, byte[] pdf, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "DocumentReference")
                .text("id", letter.id().toString())
                .text("status", "current");
        subject("subject", letter.client().toString(), json);
        json.text("description", letter.doctor().name() + ": " + letter.question());
        json.name("content").beginArray().beginObject().name("attachment").beginObject();
        json.text("contentType", "application/pdf")
                .text("data", Base64.getEncoder().encodeToString(pdf))
                .text("creation", letter.askedOn().toString());
        json.endObject().endObject().endArray().endObject();
        out.append('\n');
    }

    private static void subject(String element, String client, JsonWriter json) {
        json.name(element).beginObject().text("reference", "Patient/" + client).endObject();
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<Section> sections = new ArrayList<>();
        List<Letter> asked = letters.of(client.id());
        if (!asked.isEmpty()) {
            sections.add(section("export.opinions", asked.stream().flatMap(letter -> rows(letter, texts)), texts));
        }
        List<Decision> decided = overrides.of(client.id());
        if (!decided.isEmpty()) {
            sections.add(section("export.overrides", decided.stream().map(OpinionsPart::row), texts));
        }
        return sections;
    }

    private static Section section(String title, Stream<List<String>> rows, Texts texts) {
        return new Section(
                texts.of(title),
                "",
                List.of(texts.of("export.audit.when"), texts.of("export.audit.who"), texts.of("export.audit.what")),
                rows.toList());
    }

    private static Stream<List<String>> rows(Letter letter, Texts texts) {
        String about = letter.about().stream().map(Letter.About::title).collect(Collectors.joining(", "));
        Stream<List<String>> asked = Stream.of(List.of(
                letter.askedOn().toString(),
                letter.askedName() + " → " + letter.doctor().name(),
                about + ": " + letter.question()));
        Stream<List<String>> answered = letter.answers().stream()
                .map(answer -> List.of(
                        answer.answeredOn().toString(),
                        answer.answeredBy() + ", " + texts.of("opinion.way." + answer.way()),
                        answer.opinions().stream()
                                        .map(opinion -> opinion.finding() + ": "
                                                + texts.of("opinion.says." + opinion.says()) + " "
                                                + opinion.conditions())
                                        .collect(Collectors.joining("; "))
                                + " → " + answer.expiresOn()));
        return Stream.concat(asked, answered);
    }

    private static List<String> row(Decision decision) {
        String withdrawn = decision.withdrawn()
                .map(taken -> " (" + taken.by() + ": " + taken.why() + ")")
                .orElse("");
        return List.of(
                decision.at().toString().substring(0, 10) + " → " + decision.until(),
                decision.byName(),
                decision.finding() + " " + decision.title() + ": " + decision.why() + " " + decision.told() + " "
                        + decision.differently() + withdrawn);
    }
}
