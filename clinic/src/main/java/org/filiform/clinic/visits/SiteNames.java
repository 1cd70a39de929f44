package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.springframework.stereotype.Component;

/** Muscles of a side as people write them, such as {@code Upper trapezius, right}, and where they are needled. */
@Component
public class SiteNames {

    private final Rules rules;

    SiteNames(Rules rules) {
        this.rules = rules;
    }

    /** The name of a site. */
    public String of(Site site) {
        return pack().muscles()
                .find(site.muscle())
                .map(muscle -> name(muscle, site.side()))
                .orElseGet(() -> site.muscle() + ", " + word(site.side()));
    }

    private static String name(Muscle muscle, Side side) {
        return muscle.paired() ? muscle.english() + ", " + word(side) : muscle.english();
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** Every site there is, by name. */
    public List<String> all() {
        return pack().muscles().stream()
                .flatMap(muscle -> sides(muscle).stream().map(side -> name(muscle, side)))
                .toList();
    }

    private static List<Side> sides(Muscle muscle) {
        return muscle.paired() ? List.of(Side.RIGHT, Side.LEFT) : List.of(Side.MIDLINE);
    }

    /**
     * The site that a text means, with the side before or after the muscle. Nothing is guessed: a muscle that has two sides
     * needs one, and a name that fits no muscle, or two, is none.
     */
    public Optional<Site> read(String typed) {
        String text = plain(typed);
        List<Site> fit = new ArrayList<>();
        for (Muscle muscle : pack().muscles()) {
            for (Side side : sides(muscle)) {
                if (names(muscle, side).contains(text)) {
                    fit.add(new Site(muscle.id(), side));
                }
            }
        }
        return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
    }

    /** The site that a page sent as its code; empty for one that the pack does not have. */
    Optional<Site> coded(String code) {
        return all(site -> site.code().equals(code)).stream().findFirst();
    }

    /** The sites that are needled over a region, in the order of the pack. */
    List<Site> needledIn(Token region) {
        return all(site -> regions(site).contains(region));
    }

    /** The sites that mostly send pain to a region. */
    List<Site> sendingTo(Token region) {
        return all(site -> sent(site, false).contains(region));
    }

    /** Where pain from a site is felt: mostly, or now and then. */
    Set<Token> sent(Site site, boolean seldom) {
        return pack().muscles()
                .find(site.muscle())
                .map(muscle -> ofSide(seldom ? muscle.spillover() : muscle.primary(), site.side()))
                .orElse(Set.of());
    }

    /** What people with a trigger point there complain of; empty where nobody has said. */
    String complaint(Site site) {
        return rules.shipped()
                .muscles()
                .find(site.muscle())
                .flatMap(Muscle::triggerPoints)
                .map(points -> points.complaint().says())
                .orElse("");
    }

    private List<Site> all(Predicate<Site> which) {
        return pack().muscles().stream()
                .flatMap(muscle -> sides(muscle).stream().map(side -> new Site(muscle.id(), side)))
                .filter(which)
                .toList();
    }

    private static Set<String> names(Muscle muscle, Side side) {
        Set<String> names = new TreeSet<>();
        for (String name : List.of(muscle.english(), muscle.latin(), muscle.id().value())) {
            String plain = plain(name);
            if (muscle.paired()) {
                names.add(plain + " " + word(side));
                names.add(word(side) + " " + plain);
            } else {
                names.add(plain);
            }
        }
        return names;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The regions over which a site is needled; empty where nobody has said, which is not nowhere. */
    public Set<Token> regions(Site site) {
        return pack().muscles()
                .find(site.muscle())
                .map(muscle -> ofSide(muscle.needledIn(), site.side()))
                .orElse(Set.of());
    }

    /** Regions of the left muscle, as the pack has them, on the side that is meant. */
    private Set<Token> ofSide(Collection<Token> left, Side side) {
        Set<Token> regions = new TreeSet<>();
        for (Token region : left) {
            if (side != Side.RIGHT) {
                regions.add(region);
            }
            if (side != Side.LEFT) {
                regions.add(pack().regions().named(region).mirror());
            }
        }
        return regions;
    }

    private Pack pack() {
        return rules.pack();
    }
}
