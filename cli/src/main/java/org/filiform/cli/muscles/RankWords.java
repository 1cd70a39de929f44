package org.filiform.cli.muscles;

import java.util.Locale;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Band;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.decision.pain.Notice;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.TriggerPoint;
import org.filiform.knowledge.Pack;

/** What a ranking is called in words. */
record RankWords(Pack pack) {

    String site(MuscleSite site) {
        String name = pack.muscles().named(site.muscle()).english();
        return site.side() == Side.MIDLINE ? name : name + ", " + side(site);
    }

    static String side(MuscleSite site) {
        return site.side().name().toLowerCase(Locale.ROOT);
    }

    static String id(SignName name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String band(Band band) {
        return switch (band) {
            case EXPLAINS_MOST -> "explains most";
            case EXPLAINS_MUCH -> "explains much";
            case EXPLAINS_SOME -> "explains some";
            case EXPLAINS_LITTLE -> "explains little";
        };
    }

    static String test(SignName name) {
        return switch (name) {
            case TAUT_BAND -> "feel for a taut band";
            case TENDER_SPOT -> "press for a spot that hurts more";
            case RECOGNISED -> "press, and ask: is it the pain you know?";
            case REFERRED -> "press, and ask: do you feel it elsewhere?";
            case TWITCH -> "snap the band, and look for a twitch";
        };
    }

    static String diagnosis(TriggerPoint point) {
        return switch (point) {
            case ACTIVE -> "active trigger point (Delphi criteria)";
            case LATENT -> "latent trigger point (Delphi criteria)";
            case NOT_ESTABLISHED -> "trigger point not established";
        };
    }

    String notice(Notice notice) {
        return switch (notice) {
            case Notice.NothingPainted _ -> "Nothing is painted, so nothing can be said. Name regions with --regions.";
            case Notice.EverythingPainted _ ->
                "Every region is painted, which tells no muscle from another. Ask where it is worst, and paint that.";
            case Notice.WidespreadSymmetric _ ->
                "Both sides alike, above and below the waist and along the spine: this is not a pattern of trigger points.";
            case Notice.Contradiction(MuscleSite where) ->
                "What was felt in " + site(where)
                        + " can hardly all be true: the pain is known, or felt elsewhere, but no spot hurts. Feel again.";
        };
    }

    static String contradiction(String sign) {
        return "Called both present and absent, so it counts as not tested: " + sign + ". Feel again.";
    }
}
