package org.filiform.clinic.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.clinic.body.BodyMap.Figure;
import org.filiform.clinic.body.BodyMap.Part;
import org.filiform.clinic.body.BodyMap.Said;
import org.filiform.clinic.body.BodyMap.Shape;
import org.filiform.clinic.body.BodyMap.Use;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.Region.View;
import org.filiform.knowledge.body.RegionGroup;

/** Draws the body. A map that names a region which the pack does not have is a fault of the caller and throws. */
public final class BodyMaps {

    /** Groups of the pack that cover the body; a region is listed under the first that has it. */
    private static final List<Token> PARTS = List.of(
            new Token("head"),
            new Token("neck"),
            new Token("arm-left"),
            new Token("arm-right"),
            new Token("leg-left"),
            new Token("leg-right"),
            new Token("trunk"));

    private final Pack pack;
    private final Outlines outlines;
    private final PlaceWords words;
    private final Map<Token, List<Region>> byPart;
    private final Zooms zooms;
    private final Spreads spreads;

    public BodyMaps(Pack pack) {
        this.pack = pack;
        this.outlines = Outlines.shipped();
        this.zooms = new Zooms(pack, outlines);
        this.spreads = new Spreads(pack, outlines);
        this.words = new PlaceWords(pack);
        this.byPart = byPart(pack);
    }

    private static Map<Token, List<Region>> byPart(Pack pack) {
        Map<Token, List<Region>> parts = new LinkedHashMap<>();
        Set<Token> listed = new TreeSet<>();
        for (Token part : PARTS) {
            RegionGroup group = pack.regionGroups().named(part);
            parts.put(
                    part,
                    group.regions().stream()
                            .filter(listed::add)
                            .map(pack.regions()::named)
                            .sorted(Comparator.comparing(Region::view))
                            .toList());
        }
        return parts;
    }

    /**
     * A drawing to look at.
     *
     * @param id what it is called in the page
     * @param states what holds for regions, by code
     */
    public BodyMap show(String id, Map<Token, RegionState> states) {
        return draw(id, Use.LOOK, Optional.empty(), states);
    }

    /**
     * A drawing to choose regions on. What is chosen is sent as many values of one field, each the code of a region;
     * the list of regions is the form control, and the drawing follows it.
     *
     * @param id what it is called in the page
     * @param field the name of the field
     * @param states what holds for regions, by code; chosen ones are ticked
     */
    public BodyMap choose(String id, String field, Map<Token, RegionState> states) {
        return draw(id, Use.CHOOSE, Optional.of(field), states);
    }

    /**
     * A drawing to paint pain on. What is painted is sent as many values of one field, each a region with its strength, such as
     * {@code 110a:3}, and an empty one for each region without pain; the list of regions is the form control, and the drawing
     * follows it.
     *
     * @param id what it is called in the page
     * @param field the name of the field
     * @param strengths what is painted already: 1 to 4 by region
     */
    public BodyMap paint(String id, String field, Map<Token, Integer> strengths) {
        return draw(id, Use.PAINT, Optional.of(field), painted(strengths));
    }

    /** Painted pain as states, to be shown alone or beneath others. Regions of another pack that nobody has drawn are left out. */
    public Map<Token, RegionState> painted(Map<Token, Integer> strengths) {
        return known(strengths).entrySet().stream()
                .collect(Collectors.toMap(Entry::getKey, region -> RegionState.painted(region.getValue())));
    }

    /** How far painted pain spreads. */
    public Spread spread(Map<Token, Integer> strengths) {
        return spreads.of(known(strengths));
    }

    private Map<Token, Integer> known(Map<Token, Integer> strengths) {
        return strengths.entrySet().stream()
                .filter(region -> pack.regions().find(region.getKey()).isPresent())
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    /** Regions, or groups of them, that all have the same state. Those of another pack that nobody has drawn are left out. */
    public Map<Token, RegionState> all(Collection<Token> regionsOrGroups, RegionState state) {
        return pack.expandRegions(regionsOrGroups).stream()
                .filter(code -> pack.regions().find(code).isPresent())
                .collect(Collectors.toMap(code -> code, _ -> state));
    }

    private BodyMap draw(String id, Use use, Optional<String> field, Map<Token, RegionState> states) {
        states.keySet().forEach(pack.regions()::named);
        Map<Token, Shape> shapes = new LinkedHashMap<>();
        pack.regions().forEach(region -> shapes.put(region.code(), shape(region, states)));
        List<Said> said = said(states);
        return new BodyMap(
                id,
                use,
                field,
                Arrays.stream(View.values()).map(view -> figure(view, shapes)).toList(),
                said.stream().map(Said::state).toList(),
                said,
                field.isEmpty() ? List.of() : parts(shapes));
    }

    private Shape shape(Region region, Map<Token, RegionState> states) {
        Outlines.Outline outline = outlines.of(region.code());
        return new Shape(
                region.code().value(),
                capital(region.name()),
                outline.path(),
                outline.x(),
                outline.y(),
                (int) outline.polygon().size(),
                Optional.ofNullable(states.get(region.code())));
    }

    private Figure figure(View view, Map<Token, Shape> shapes) {
        List<Shape> seen = pack.regions().stream()
                .filter(region -> region.view() == view)
                .map(region -> shapes.get(region.code()))
                .sorted(Comparator.comparing(shape -> shape.state().isPresent()))
                .toList();
        return new Figure(view, view == View.FRONT ? outlines.front() : outlines.back(), seen, zooms.of(view));
    }

    private List<Said> said(Map<Token, RegionState> states) {
        Map<RegionState, List<Token>> byState = new EnumMap<>(RegionState.class);
        for (Entry<Token, RegionState> held : states.entrySet()) {
            byState.computeIfAbsent(held.getValue(), _ -> new ArrayList<>()).add(held.getKey());
        }
        return byState.entrySet().stream()
                .map(state -> new Said(state.getKey(), words.names(state.getValue())))
                .toList();
    }

    private List<Part> parts(Map<Token, Shape> shapes) {
        return byPart.entrySet().stream()
                .map(part -> new Part(
                        capital(pack.regionGroups().named(part.getKey()).name()),
                        part.getValue().stream()
                                .map(region -> shapes.get(region.code()))
                                .toList()))
                .toList();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }
}
