package org.filiform.knowledge.pain;

import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.BodyModel;
import org.filiform.decision.pain.PainInference;
import org.filiform.decision.pain.Pattern;
import org.filiform.decision.pain.Place;
import org.filiform.decision.pain.Place.Area;
import org.filiform.decision.pain.Referral;
import org.filiform.decision.pain.Reliability;
import org.filiform.decision.pain.SignName;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
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

    private final Pack pack;

    public PainKnowledge(Pack pack) {
        this.pack = pack;
    }

    /** Ranks muscles by what this pack knows, with the figures that Filiform proposes. */
    public PainInference inference() {
        return inference(Assumptions.proposed());
    }

    /** Ranks muscles by what this pack knows, with other figures. */
    public PainInference inference(Assumptions assumptions) {
        return new PainInference(model(), assumptions, reliability());
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
        return List.of();
    }

    private Reliability reliability() {
        return new Reliability(
                Map.of(
                        SignName.TAUT_BAND, 0.415,
                        SignName.TENDER_SPOT, 0.676,
                        SignName.RECOGNISED, 0.575,
                        SignName.REFERRED, 0.452,
                        SignName.TWITCH, 0.31),
                0.2865);
    }
}
