package org.filiform.clinic.drawings;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.body.Spread;
import org.filiform.clinic.drawings.DrawingView.Places;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.answer.PlaceWords;
import org.springframework.stereotype.Component;

/** Puts drawings into pictures and words. */
@Component
public class DrawingViews {

    private final BodyMaps maps;
    private final PlaceWords words;
    private final Times times;
    private final Rules rules;

    DrawingViews(BodyMaps maps, Rules rules, Times times) {
        this.maps = maps;
        this.words = new PlaceWords(rules.shipped());
        this.times = times;
        this.rules = rules;
    }

    /**
     * One drawing.
     *
     * @param id what its map is called in the page
     */
    public DrawingView of(Drawing drawing, String id, Texts texts) {
        Spread spread = maps.spread(drawing.strengths());
        return new DrawingView(
                drawing,
                maps.show(id, maps.painted(drawing.strengths())),
                times.minute(drawing.at(), texts),
                times.day(drawing.at(), texts),
                texts.of(drawing.by().text(), drawing.by().name(), drawing.by().beside()),
                places(drawing),
                drawing.paint().qualities().stream()
                        .sorted()
                        .map(quality -> texts.of(quality.text()))
                        .toList(),
                spread,
                drawing.isWithoutPain() ? "" : texts.of("drawing.share", percent(spread.share(), texts)),
                centres(spread, texts));
    }

    private static List<String> centres(Spread spread, Texts texts) {
        return spread.centres().stream()
                .map(centre -> texts.of("drawing.centre." + centre.view(), centre.place()))
                .toList();
    }

    /** With one digit behind the point, where that says more. */
    static String percent(double share, Texts texts) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(100 * share);
    }

    private List<Places> places(Drawing drawing) {
        return IntStream.rangeClosed(1, RegionState.STRONGEST)
                .map(level -> RegionState.STRONGEST + 1 - level)
                .mapToObj(level -> new Places(level, names(codes(drawing, level))))
                .filter(places -> !places.names().isEmpty())
                .toList();
    }

    private static List<Token> codes(Drawing drawing, int level) {
        return drawing.strengths().entrySet().stream()
                .filter(region -> region.getValue() == level)
                .map(Entry::getKey)
                .toList();
    }

    /** Regions by their names; one that the drawing has no longer by its code. */
    List<String> names(List<Token> regions) {
        List<Token> known = regions.stream()
                .filter(code -> rules.shipped().regions().find(code).isPresent())
                .toList();
        List<String> names = new ArrayList<>(words.names(known));
        regions.stream().filter(code -> !known.contains(code)).map(Token::value).forEach(names::add);
        return names;
    }
}
