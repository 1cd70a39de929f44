package org.filiform.clinic.adoption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.filiform.knowledge.adoption.Limit;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * A figure that a clinic may set for itself.
 *
 * @param entry the rule that carries it
 * @param limit the figure of the pack
 * @param label what is measured
 * @param unit in which unit, in words
 * @param figure what stands in the form; empty leaves it to the pack
 * @param because the reason that was typed
 */
public record LimitChoice(RuleEntry entry, Limit limit, String label, String unit, String figure, String because) {

    /** Beyond so many times the figure of the pack, or below that part of it, somebody slipped with the comma. */
    private static final BigDecimal SLIP = BigDecimal.TEN;

    private static final int PLACES = 3;

    /** On which side of the figure the rule fires: {@code above} or {@code below}. */
    public String firesOn() {
        return limit.firesAbove() ? "above" : "below";
    }

    /** The figure of the pack. */
    public BigDecimal ofPack() {
        return BigDecimal.valueOf(limit.value());
    }

    public BigDecimal lowest() {
        return ofPack().divide(SLIP, PLACES, RoundingMode.HALF_EVEN);
    }

    public BigDecimal highest() {
        return ofPack().multiply(SLIP);
    }

    /** A figure without noughts that say nothing. */
    public static String plain(BigDecimal figure) {
        return AdoptionText.plain(figure);
    }

    boolean isPlausible(BigDecimal typed) {
        return typed.compareTo(lowest()) >= 0 && typed.compareTo(highest()) <= 0;
    }
}
