package org.filiform.decision.pain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Place.Area;

/** Finds what has to be said before a ranking is read. */
final class Notices {

    /** How much of what is painted is painted on the other side as well before it is called symmetric (ours, calc). */
    private static final double ALIKE = 0.7;

    private final Places places;

    Notices(BodyModel model) {
        this.places = new Places(model);
    }

    List<Notice> of(PainDrawing drawing, Map<MuscleSite, Signs> examined) {
        List<Notice> notices = new ArrayList<>();
        Set<Token> painted = drawing.regions();
        if (painted.isEmpty()) {
            notices.add(new Notice.NothingPainted());
        }
        if (!painted.isEmpty() && painted.size() == places.count()) {
            notices.add(new Notice.EverythingPainted());
        }
        if (isWidespread(painted) && isSymmetric(painted)) {
            notices.add(new Notice.WidespreadSymmetric());
        }
        examined.entrySet().stream()
                .filter(felt -> felt.getValue().isContradictory())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(site -> notices.add(new Notice.Contradiction(site)));
        return notices;
    }

    /** Both halves, above and below the waist, and along the spine: the four quarters and the middle. */
    private boolean isWidespread(Set<Token> painted) {
        return EnumSet.of(Side.LEFT, Side.RIGHT).stream()
                .map(side -> areas(painted, side))
                .allMatch(areas -> areas.contains(Area.ARM)
                        && areas.contains(Area.LEG)
                        && areas.stream().anyMatch(Area::isAxial));
    }

    private Set<Area> areas(Set<Token> painted, Side side) {
        return painted.stream()
                .map(places::named)
                .filter(place -> place.side() == side)
                .map(Place::area)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class)));
    }

    private boolean isSymmetric(Set<Token> painted) {
        Set<Token> mirrored = painted.stream().map(places::mirror).collect(Collectors.toSet());
        Set<Token> both = new HashSet<>(painted);
        both.retainAll(mirrored);
        return both.size() >= ALIKE * painted.size();
    }
}
