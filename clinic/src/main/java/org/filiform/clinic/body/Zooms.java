package org.filiform.clinic.body;

import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiform.clinic.body.BodyMap.Zoom;
import org.filiform.clinic.body.Polygon.Corner;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region.View;

/** The parts of the body that can be looked at from nearer, each as far as its regions reach. */
final class Zooms {

    /** Units of the drawing that are left free around a part. */
    private static final double AROUND = 16;

    /** The groups of the pack that a part shows. An arm is shown alone: both lie as far apart as the whole body is wide. */
    private static final Map<String, List<String>> PARTS = parts();

    private final Pack pack;
    private final Outlines outlines;

    Zooms(Pack pack, Outlines outlines) {
        this.pack = pack;
        this.outlines = outlines;
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("head", List.of("head", "neck"));
        parts.put("trunk", List.of("trunk"));
        parts.put("arm-left", List.of("arm-left"));
        parts.put("arm-right", List.of("arm-right"));
        parts.put("hand-left", List.of("hand-left"));
        parts.put("hand-right", List.of("hand-right"));
        parts.put("legs", List.of("leg-both"));
        parts.put("feet", List.of("foot-both"));
        return parts;
    }

    /** Those of one view. */
    List<Zoom> of(View view) {
        return PARTS.entrySet().stream()
                .map(part -> new Zoom(part.getKey(), box(part.getValue(), view)))
                .toList();
    }

    private String box(List<String> groups, View view) {
        List<Corner> corners = pack
                .expandRegions(groups.stream().map(Token::new).toList())
                .stream()
                .filter(code -> pack.regions().named(code).view() == view)
                .flatMap(code -> outlines.of(code).polygon().corners().stream())
                .toList();
        DoubleSummaryStatistics x = corners.stream().mapToDouble(Corner::x).summaryStatistics();
        DoubleSummaryStatistics y = corners.stream().mapToDouble(Corner::y).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f",
                x.getMin() - AROUND,
                y.getMin() - AROUND,
                x.getMax() - x.getMin() + 2 * AROUND,
                y.getMax() - y.getMin() + 2 * AROUND);
    }
}
