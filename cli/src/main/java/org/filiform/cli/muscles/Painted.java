package org.filiform.cli.muscles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.field.Nearest;

/** Reads painted regions such as {@code 110a,110b:2}: codes, each with a strength of 1 to 4 if it is not the worst. */
record Painted(Pack pack) {

    private static final Pattern ONE = Pattern.compile("([a-z0-9-]+)(?::([1-4]))?");
    private static final Pattern CHOIR = Pattern.compile("[12]\\d\\d");

    PainDrawing read(String typed, Optional<Region.Side> side) throws Refusal {
        Map<Token, Integer> strengths = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Region> other = new ArrayList<>();
        for (String word : words(typed)) {
            Matcher one = ONE.matcher(word);
            Optional<Region> region = one.matches() ? pack.regions().find(new Token(one.group(1))) : Optional.empty();
            if (region.isEmpty()) {
                unknown.add("'" + word + "'" + hint(word));
            } else {
                int strength = one.group(2) == null ? PainDrawing.WORST : Integer.parseInt(one.group(2));
                strengths.merge(region.get().code(), strength, Math::max);
                side.filter(wanted -> region.get().side() != wanted).ifPresent(_ -> other.add(region.get()));
            }
        }
        if (!unknown.isEmpty()) {
            throw Message.BAD_REGION.with(String.join(", ", unknown));
        }
        if (!other.isEmpty()) {
            throw wrongSide(other, strengths, side.orElseThrow());
        }
        return new PainDrawing(strengths);
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A segment of the CHOIR map has parts of its own here; any other word may be a slip of the keys. */
    private String hint(String word) {
        String code = word.split(":", 2)[0];
        if (CHOIR.matcher(code).matches()) {
            List<String> parts = pack.regions().stream()
                    .filter(region -> String.valueOf(region.choir()).equals(code))
                    .map(region -> region.code().value())
                    .toList();
            if (!parts.isEmpty()) {
                return " (a segment of the CHOIR map; its parts are " + String.join(", ", parts) + ")";
            }
        }
        List<String> codes =
                pack.regions().stream().map(region -> region.code().value()).toList();
        return Nearest.to(code, codes)
                .map(near -> " (did you mean " + near + ", "
                        + pack.regions().named(new Token(near)).name() + "?)")
                .orElse("");
    }

    private Refusal wrongSide(List<Region> other, Map<Token, Integer> strengths, Region.Side side) {
        List<String> named = other.stream()
                .map(region -> region.code() + " (" + region.name() + ")")
                .toList();
        List<String> mirrored = strengths.keySet().stream()
                .map(code -> pack.regions().named(code))
                .map(region -> region.side() == side ? region.code() : region.mirror())
                .map(Token::value)
                .distinct()
                .toList();
        return Message.WRONG_SIDE.with(
                String.join(", ", named), side.name().toLowerCase(Locale.ROOT), String.join(",", mirrored));
    }
}
