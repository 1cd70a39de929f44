package org.filiform.clinic.drawings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.JsonWriter;

/**
 * Drawings as segments of the CHOIR body map, for exchange: numbering after Scherrer 2021, map by Kao and Mackey. A segment has the
 * strongest of its regions, so it is coarser than what was painted.
 */
final class Choir {

    /** Who is to be named with the codes. */
    static final String ATTRIBUTION =
            "CHOIR body map (Kao and Mackey, Stanford); numbering of its 74 segments: Scherrer et al. 2021, standard (male) drawing";

    /** Codes of the female drawing that mean another segment than on the standard one, with the standard code of each. */
    private static final Map<Integer, Integer> FEMALE =
            Map.of(112, 116, 113, 117, 114, 112, 115, 113, 116, 114, 117, 115);

    private Choir() {}

    /** Which drawing codes were read from. The two contradict each other from 112 to 117. */
    enum Numbering {
        STANDARD,
        FEMALE,
        UNKNOWN
    }

    /** Whether a code means one thing on the standard drawing and another one on the female one. */
    static boolean isContradicted(int code) {
        return FEMALE.containsKey(code);
    }

    /** The standard code of a code of the female drawing. */
    static int ofFemale(int code) {
        return FEMALE.getOrDefault(code, code);
    }

    /** The strength of each segment that has any, by its standard code. */
    static Map<Integer, Integer> segments(Map<Token, Integer> strengths, Pack pack) {
        Map<Integer, Integer> segments = new TreeMap<>();
        strengths.forEach((code, level) ->
                pack.regions().find(code).ifPresent(region -> segments.merge(region.choir(), level, Math::max)));
        return segments;
    }

    /** As comma-separated values; comments begin with a number sign. */
    static String csv(Drawing drawing, Pack pack) {
        StringBuilder out =
                new StringBuilder("# " + ATTRIBUTION + "\n# painted " + drawing.at() + "; strength 1 to 4\n");
        out.append("code,side,strength\n");
        segments(drawing.strengths(), pack)
                .forEach((code, level) -> out.append(code)
                        .append(',')
                        .append(side(code, pack))
                        .append(',')
                        .append(level)
                        .append('\n'));
        return out.toString();
    }

    static String json(Drawing drawing, Pack pack) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        json.beginObject().text("scheme", "CHOIR-74").text("numbering", "standard");
        json.text("attribution", ATTRIBUTION).text("painted", drawing.at().toString());
        json.name("segments").beginArray();
        segments(drawing.strengths(), pack)
                .forEach((code, level) -> json.beginObject()
                        .number("code", code)
                        .text("side", side(code, pack))
                        .number("strength", level)
                        .endObject());
        json.endArray().endObject();
        return out.append('\n').toString();
    }

    private static String side(int code, Pack pack) {
        return pack.regions().stream()
                .filter(region -> region.choir() == code)
                .findFirst()
                .map(PaintedPlaces::side)
                .orElseThrow();
    }

    /** The regions of a segment; none where no segment has this code. */
    static Set<Token> regions(int code, Pack pack) {
        return pack.regions().stream()
                .filter(region -> region.choir() == code)
                .map(region -> region.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
