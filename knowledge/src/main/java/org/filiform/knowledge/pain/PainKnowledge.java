package org.filiform.knowledge.pain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.BodyModel;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.decision.pain.NextTest;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.PainInference;
import org.filiform.decision.pain.Pattern;
import org.filiform.decision.pain.Place;
import org.filiform.decision.pain.Place.Area;
import org.filiform.decision.pain.Ranking;
import org.filiform.decision.pain.Referral;
import org.filiform.decision.pain.Reliability;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.Signs;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.Region;

/** Regions, muscles, patterns and the agreement between examiners of a pack, as the inference takes them. */
public final class PainKnowledge {

    /** Groups of the pack that cover the body; a region is of the first that has it. */
    private static final List<Map.Entry<String, Area>> AREAS = List.of(
            Map.entry("head", Area.HEAD),
            Map.entry("neck", Area.NECK),
            Map.entry("arm-left", Area.ARM),
            Map.entry("arm-right", Area.ARM),
            Map.entry("leg-left", Area.LEG),
            Map.entry("leg-right", Area.LEG),
            Map.entry("trunk", Area.TRUNK));

    private static final Map<SignName, Token> SIGNS = Map.of(
            SignName.TAUT_BAND, new Token("taut-band"),
            SignName.TENDER_SPOT, new Token("tender-spot"),
            SignName.RECOGNISED, new Token("recognised"),
            SignName.REFERRED, new Token("referred"),
            SignName.TWITCH, new Token("twitch"));

    private static final double HUNDRED = 100;

    private final Pack pack;
    private final PainInference inference;

    /** With the figures that Filiform proposes. */
    public PainKnowledge(Pack pack) {
        this(pack, Assumptions.proposed());
    }

    /** With other figures. */
    public PainKnowledge(Pack pack, Assumptions assumptions) {
        this.pack = pack;
        this.inference = new PainInference(model(), assumptions, reliability());
    }

    /**
     * The muscles that could send this pain, the likeliest first.
     *
     * @param drawing where it hurts
     * @param examined what was felt, by muscle
     * @throws IllegalArgumentException if the pack does not know a region or a muscle
     */
    public Ranking rank(PainDrawing drawing, Map<MuscleSite, Signs> examined) {
        Set<Token> fitting = lookFirst(drawing).stream().map(PainPattern::id).collect(Collectors.toSet());
        return inference.rank(drawing, examined, fitting);
    }

    /** The palpation of one muscle that would tell most about it; empty when all was tested. */
    public Optional<NextTest> next(Candidate candidate) {
        return inference.next(candidate);
    }

    /** What has to be thought of before any muscle, the most urgent first. */
    public List<PainPattern> lookFirst(PainDrawing drawing) {
        return pack.anatomy().painPatternsIn(drawing.regions());
    }

    /** What the pack knows about where pain comes from. */
    public BodyModel model() {
        return new BodyModel(
                pack.regions().stream().map(this::place).toList(),
                pack.muscles().stream().map(PainKnowledge::referral).toList(),
                patterns());
    }

    private Place place(Region region) {
        Side side = region.side() == Region.Side.LEFT ? Side.LEFT : Side.RIGHT;
        return new Place(region.code(), region.mirror(), side, region.choir(), area(region.code()));
    }

    private Area area(Token code) {
        return AREAS.stream()
                .filter(area -> pack.regionGroups()
                        .named(new Token(area.getKey()))
                        .regions()
                        .contains(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code + " lies in no part of the body"));
    }

    private static Referral referral(Muscle muscle) {
        return new Referral(muscle.id(), muscle.paired(), muscle.primary(), muscle.spillover());
    }

    private List<Pattern> patterns() {
        return pack.painPatterns().stream().map(this::pattern).toList();
    }

    /** Halves are reckoned alike, so a pattern of the right half stands with its mirror. */
    private Pattern pattern(PainPattern pattern) {
        return new Pattern(
                pattern.id(),
                pack.expandRegions(pattern.regions()).stream()
                        .map(pack.regions()::named)
                        .map(region -> region.side() == Region.Side.LEFT ? region.code() : region.mirror())
                        .collect(Collectors.toSet()));
    }

    private Reliability reliability() {
        Map<SignName, Double> kappa = new EnumMap<>(SignName.class);
        SIGNS.forEach(
                (name, id) -> kappa.put(name, pack.agreement().named(id).kappa().doubleValue()));
        return new Reliability(kappa, latent());
    }

    /** Half way between the rarest and the most frequent: nobody counted every muscle. */
    private double latent() {
        return pack.latentShares().stream()
                .mapToDouble(share -> share.fromPercent().add(share.toPercent()).doubleValue() / 2 / HUNDRED)
                .average()
                .orElseThrow(() -> new IllegalStateException("The pack does not say how many have a latent point"));
    }
}
