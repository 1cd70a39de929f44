package org.filiform.clinic.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;

/** Reads painted regions as a form sends them: {@code 110a:3}, or {@code 110a:3:left} where the side is said beside the code. */
final class PaintedPlaces {

    /** More are sent by nobody: the drawing has 172 regions. */
    private static final int MOST = 1000;

    private static final Pattern PLACE = Pattern.compile("([0-9]{3}[a-z]):([0-9]{1,3})(?::(left|right))?");

    private final Pack pack;
    private final Map<Token, Integer> strengths = new TreeMap<>();
    private final List<String> leftOver = new ArrayList<>();
    private final List<PaintFault> faults = new ArrayList<>();

    private PaintedPlaces(Pack pack) {
        this.pack = pack;
    }

    static PaintedPlaces read(List<String> sent, Pack pack) {
        PaintedPlaces places = new PaintedPlaces(pack);
        sent.stream().limit(MOST).forEach(places::one);
        return places;
    }

    private void one(String sent) {
        fault(sent).ifPresent(fault -> {
            faults.add(fault);
            leftOver.add(sent);
        });
    }

    private Optional<PaintFault> fault(String sent) {
        Matcher place = PLACE.matcher(sent);
        if (!place.matches()) {
            return fault("FIL-7801", sent);
        }
        Optional<Region> region = pack.regions().find(new Token(place.group(1)));
        if (region.isEmpty()) {
            return fault("FIL-7801", sent);
        }
        int level = Integer.parseInt(place.group(2));
        String side = side(region.get());
        if (level < 1 || level > 4) {
            return fault("FIL-7802", sent, region.get().name());
        }
        if (place.group(3) != null && !place.group(3).equals(side)) {
            return fault(
                    "FIL-7803", place.group(1), place.group(3), region.get().name());
        }
        Integer before = strengths.putIfAbsent(region.get().code(), level);
        return before == null || before == level
                ? Optional.empty()
                : fault("FIL-7804", region.get().name(), String.valueOf(before), String.valueOf(level));
    }

    static String side(Region region) {
        return region.side().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<PaintFault> fault(String code, String... gaps) {
        return Optional.of(PaintFault.at("left-over", code, gaps));
    }

    Map<Token, Integer> strengths() {
        return strengths;
    }

    /** What was sent and could not be taken, as it was sent. */
    List<String> leftOver() {
        return List.copyOf(leftOver);
    }

    List<PaintFault> faults() {
        return List.copyOf(faults);
    }
}
