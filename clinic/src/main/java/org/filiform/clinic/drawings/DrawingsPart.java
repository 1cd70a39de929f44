package org.filiform.clinic.drawings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/**
 * Where it hurt, as FHIR R4 Observations with one component for each painted region. Whoever speaks for a young client gets none of
 * it: a place can tell what is kept from them.
 */
@Component
class DrawingsPart implements RecordPart {

    private static final int AFTER_ANSWERS = 25;

    private final Drawings drawings;
    private final DrawingViews views;

    DrawingsPart(Drawings drawings, DrawingViews views) {
        this.drawings = drawings;
        this.views = views;
    }

    @Override
    public int place() {
        return AFTER_ANSWERS;
    }

    @Override
    public String resources(Client client) {
        return drawings.of(client.id()).stream().map(DrawingsPart::line).collect(Collectors.joining());
    }

    private static String line(Drawing drawing) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        json.beginObject().text("resourceType", "Observation").text("id", "drawing-" + drawing.id());
        json.text("status", "final");
        text("code", "Where it hurts, painted; strength 1 to 4 by region", json);
        json.name("subject").beginObject().text("reference", "Patient/" + drawing.client());
        json.endObject().text("effectiveDateTime", drawing.at().toString());
        json.name("performer")
                .beginArray()
                .beginObject()
                .text("display", drawing.by().name());
        json.endObject().endArray().text("valueString", value(drawing));
        if (!drawing.paint().note().isEmpty()) {
            json.name("note")
                    .beginArray()
                    .beginObject()
                    .text("text", drawing.paint().note());
            json.endObject().endArray();
        }
        regions(drawing.strengths(), json);
        json.endObject();
        return out.append('\n').toString();
    }

    private static String value(Drawing drawing) {
        String qualities = drawing.paint().qualities().stream()
                .sorted()
                .map(quality -> quality.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return drawing.isWithoutPain() ? "no pain" : qualities.isEmpty() ? "pain" : "pain: " + qualities;
    }

    private static void regions(Map<Token, Integer> strengths, JsonWriter json) {
        if (!strengths.isEmpty()) {
            json.name("component").beginArray();
            new TreeMap<>(strengths).forEach((region, level) -> {
                json.beginObject();
                text("code", region.value(), json);
                json.number("valueInteger", level).endObject();
            });
            json.endArray();
        }
    }

    private static void text(String element, String text, JsonWriter json) {
        json.name(element).beginObject().text("text", text).endObject();
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<List<String>> rows = drawings.of(client.id()).stream()
                .map(drawing -> row(views.of(drawing, "export", texts), texts))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Section(
                        texts.of("drawing.export"),
                        texts.of("drawing.law"),
                        List.of(
                                texts.of("drawing.export.when"),
                                texts.of("drawing.export.who"),
                                texts.of("drawing.export.where")),
                        rows));
    }

    private static List<String> row(DrawingView view, Texts texts) {
        String places = view.drawing().isWithoutPain()
                ? texts.of("drawing.none")
                : view.places().stream()
                        .map(same ->
                                texts.of("body.state.PAIN_" + same.level()) + ": " + String.join("; ", same.names()))
                        .collect(Collectors.joining(". "));
        String rest = String.join(", ", view.qualities()) + " "
                + view.drawing().paint().note();
        return List.of(view.when(), view.who(), (places + ". " + rest).strip());
    }
}
