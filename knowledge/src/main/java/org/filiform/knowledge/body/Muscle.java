package org.filiform.knowledge.body;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;

/**
 * A muscle, or a division of one where these send pain to different places. Regions are those of the left muscle; mirror
 * each for the right one. What a pack compiled earlier did not say about it is empty, and not known.
 *
 * @param id its name in the pack
 * @param latin its Latin name
 * @param ta2 its number in Terminologia Anatomica 2, where it has one
 * @param english its English name
 * @param bodyRegion the part of the body in which lists show it
 * @param paired whether there is one on each side
 * @param primary where pain from it is mostly felt
 * @param spillover where pain from it is sometimes felt
 * @param referral how far that pattern was checked, and where
 * @param needledIn regions in which it is needled; empty means not known, never nowhere
 * @param innervation what supplies it and what it does
 * @param triggerPoints where its trigger points are said to lie
 * @param needling how it is said to be needled
 */
public record Muscle(
        Token id,
        String latin,
        Optional<Integer> ta2,
        String english,
        String bodyRegion,
        boolean paired,
        List<Token> primary,
        List<Token> spillover,
        Referral referral,
        List<Token> needledIn,
        Optional<Innervation> innervation,
        Optional<TriggerPoints> triggerPoints,
        Optional<Needling> needling)
        implements Identified<Token> {

    public Muscle {
        primary = List.copyOf(primary);
        spillover = List.copyOf(spillover);
        needledIn = List.copyOf(needledIn);
    }

    /**
     * Where a referral pattern was found.
     *
     * @param mark how far it was checked
     * @param source where, as it was noted
     */
    public record Referral(Mark mark, String source) {}
}
