package org.filiform.decision.pain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.ledger.Sign;

/** A small body with muscles, patterns, paint and palpation by chance. */
record RandomBody(BodyModel model, PainDrawing drawing, Map<MuscleSite, Signs> examined, Set<Token> fitting) {

    private static final int REGIONS = 9;
    private static final int SEGMENTS = 4;
    private static final int MUSCLES = 7;
    private static final List<Place.Area> AREAS = List.of(Place.Area.values());
    private static final List<Sign> SIGNS = List.of(Sign.values());

    static RandomBody of(Random random) {
        List<Place> places = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            Place.Area area = AREAS.get(region % AREAS.size());
            places.add(new Place(left(region), right(region), Side.LEFT, region % SEGMENTS, area));
            places.add(new Place(right(region), left(region), Side.RIGHT, region % SEGMENTS, area));
        }
        List<Referral> referrals = new ArrayList<>();
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            Set<Token> primary = some(random, 0.25);
            Set<Token> spillover = some(random, 0.2);
            spillover.removeAll(primary);
            referrals.add(new Referral(muscle(muscle), true, List.copyOf(primary), List.copyOf(spillover)));
        }
        List<Pattern> patterns = List.of(
                new Pattern(new Token("pattern-one"), some(random, 0.3)),
                new Pattern(new Token("pattern-two"), some(random, 0.3)));
        Map<Token, Integer> paint = new HashMap<>();
        some(random, random.nextDouble()).forEach(code -> paint.put(code, 1 + random.nextInt(4)));
        Map<MuscleSite, Signs> examined = new HashMap<>();
        for (int many = random.nextInt(3); many > 0; many--) {
            examined.put(new MuscleSite(muscle(random.nextInt(MUSCLES)), Side.LEFT), signs(random));
        }
        return new RandomBody(
                new BodyModel(places, referrals, patterns),
                new PainDrawing(paint),
                examined,
                random.nextBoolean() ? Set.of() : Set.of(new Token("pattern-one"), new Token("pattern-two")));
    }

    static Signs signs(Random random) {
        return new Signs(sign(random), sign(random), sign(random), sign(random), sign(random));
    }

    private static Sign sign(Random random) {
        return SIGNS.get(random.nextInt(SIGNS.size()));
    }

    private static Set<Token> some(Random random, double chance) {
        Set<Token> some = new HashSet<>();
        for (int region = 0; region < REGIONS; region++) {
            if (random.nextDouble() < chance) {
                some.add(left(region));
            }
        }
        return some;
    }

    static Token muscle(int number) {
        return new Token("muscle-" + number);
    }

    private static Token left(int region) {
        return new Token("left-" + region);
    }

    private static Token right(int region) {
        return new Token("right-" + region);
    }
}
