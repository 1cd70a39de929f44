package org.filiform.clinic.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.body.Spread.Centre;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.Region.View;

/** Measures painted drawings by the outlines of their regions. */
final class Spreads {

    private final Pack pack;
    private final Outlines outlines;
    private final Map<Token, Polygon> polygons = new LinkedHashMap<>();
    private final double whole;

    Spreads(Pack pack, Outlines outlines) {
        this.pack = pack;
        this.outlines = outlines;
        outlines.regions().forEach((code, outline) -> polygons.put(code, outline.polygon()));
        this.whole = area(polygons.keySet());
    }

    Spread of(Map<Token, Integer> strengths) {
        return new Spread(
                area(strengths.keySet()) / whole,
                Arrays.stream(View.values())
                        .flatMap(view -> centre(view, strengths).stream())
                        .toList());
    }

    private double area(Set<Token> regions) {
        return regions.stream().mapToDouble(code -> polygon(code).area()).sum();
    }

    private Polygon polygon(Token code) {
        return Optional.ofNullable(polygons.get(code)).orElseThrow();
    }

    private Optional<Centre> centre(View view, Map<Token, Integer> strengths) {
        double weight = 0;
        double x = 0;
        double y = 0;
        List<Region> seen = seen(view, strengths.keySet());
        for (Region region : seen) {
            double own = polygon(region.code()).area() * strengths.getOrDefault(region.code(), 0);
            weight += own;
            x += own * outlines.of(region.code()).x();
            y += own * outlines.of(region.code()).y();
        }
        return weight == 0 ? Optional.empty() : Optional.of(centre(view, seen, x / weight, y / weight));
    }

    private List<Region> seen(View view, Set<Token> codes) {
        return pack.regions().stream()
                .filter(region -> region.view() == view && codes.contains(region.code()))
                .toList();
    }

    private Centre centre(View view, List<Region> painted, double x, double y) {
        String place = pack.regions().stream()
                .filter(region -> region.view() == view)
                .filter(region -> polygon(region.code()).holds(x, y))
                .findFirst()
                .orElseGet(() -> nearest(painted, x, y))
                .name();
        return new Centre(view, place, x, y);
    }

    private Region nearest(List<Region> painted, double x, double y) {
        return painted.stream()
                .min(Comparator.comparingDouble(region -> Math.hypot(
                        outlines.of(region.code()).x() - x,
                        outlines.of(region.code()).y() - y)))
                .orElseThrow();
    }
}
