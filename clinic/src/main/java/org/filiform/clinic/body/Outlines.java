package org.filiform.clinic.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the body is drawn: one outline a region and one a view, as SVG paths in the units of the drawing.
 *
 * @param regions by the code of the region
 * @param front the silhouette seen from the front
 * @param back the silhouette seen from the back
 */
record Outlines(Map<Token, Outline> regions, String front, String back) {

    private static final String FILE = "/body/bodymap.json";

    Outlines {
        regions = Map.copyOf(regions);
    }

    /**
     * One region.
     *
     * @param path its outline
     * @param x where its middle lies, to the right
     * @param y where its middle lies, downwards
     */
    record Outline(String path, double x, double y) {

        /** The same as corners. */
        Polygon polygon() {
            return Polygon.of(path);
        }
    }

    /** How a region is drawn; one that nobody has drawn is a fault of the drawing. */
    Outline of(Token region) {
        return Optional.ofNullable(regions.get(region))
                .orElseThrow(() -> new IllegalStateException("Nobody has drawn " + region));
    }

    /** Reads the drawing that the clinic comes with. */
    static Outlines shipped() {
        try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE)) {
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outlines of(JsonNode drawing) {
        Map<Token, Outline> regions = new LinkedHashMap<>();
        for (JsonNode region : drawing.get("regions")) {
            JsonNode middle = region.get("c");
            Outline outline = new Outline(
                    region.get("d").stringValue(),
                    middle.get(0).doubleValue(),
                    middle.get(1).doubleValue());
            regions.put(new Token(region.get("code").stringValue()), outline);
        }
        JsonNode silhouettes = drawing.get("sil");
        return new Outlines(
                regions,
                silhouettes.get("front").stringValue(),
                silhouettes.get("back").stringValue());
    }
}
