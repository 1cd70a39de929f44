package org.filiform.knowledge.injectate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.RowId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A single figure about injecting.
 *
 * @param id its name in the pack
 * @param about what it is for
 * @param agent of which drug, if it is about one
 * @param value how much, in the unit of what it is for
 * @param notApplied why it is shown only, if it is
 * @param conflicts where sources disagree about it
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record Figure(
        RowId id,
        About about,
        Optional<Token> agent,
        BigDecimal value,
        Optional<String> notApplied,
        List<String> conflicts,
        List<SourceId> sources,
        Mark mark)
        implements Row {

    public Figure {
        conflicts = List.copyOf(conflicts);
        sources = List.copyOf(sources);
    }

    /** Whether it is used, and not shown only. */
    public boolean isApplied() {
        return notApplied.isEmpty();
    }

    /** What a figure is for. */
    public enum About {
        /** The weight taken for an adult whose weight is not known. */
        WEIGHT_ASSUMED_FOR_ADULT("kg", Count.ONE),
        /** From which birthday on somebody is an adult here. */
        ADULT_FROM("a", Count.ONE),
        /** Above which body mass index doses go by the ideal weight. */
        IDEAL_WEIGHT_ABOVE_INDEX("kg/m2", Count.ONE),
        /** Less is no plausible weight of an adult. */
        WEIGHT_LEAST_OF_ADULT("kg", Count.ONE),
        /** More is no plausible weight. */
        WEIGHT_MOST("kg", Count.ONE),
        /** More is no plausible volume in one syringe. */
        VOLUME_MOST("mL", Count.ONE),
        /** How long a dose counts towards the maximum. */
        DOSE_COUNTS_FOR("h", Count.ONE),
        /** Younger people do not get the drug. */
        MINIMUM_AGE("a", Count.OF_AGENTS),
        /** The drug is not given again sooner. */
        AGAIN_AFTER("h", Count.OF_AGENTS),
        STEROID_TIMES_A_YEAR("1", Count.ANY),
        INJECTION_SESSIONS_A_YEAR("1", Count.ANY),
        STEROID_WEEKS_APART("wk", Count.ANY),
        REST_AFTER_FIRST_NEEDLING("min", Count.ANY),
        WATCH_AFTER_ANAESTHETIC("min", Count.ONE),
        WATCH_LONGER("min", Count.ONE),
        /** Above which part of the maximum it is the longer time. */
        WATCH_LONGER_ABOVE("%", Count.ONE);

        /** How many figures there are of a sort. */
        private enum Count {
            /** Just one: the program reads it. */
            ONE,
            /** Any, each of a drug. */
            OF_AGENTS,
            /** Any. */
            ANY
        }

        private final String unit;
        private final Count count;

        About(String unit, Count count) {
            this.unit = unit;
            this.count = count;
        }

        /** In UCUM. */
        public String unit() {
            return unit;
        }

        /** Whether it is a number of years, hours, minutes or times, which the program takes whole. */
        public boolean isWhole() {
            return switch (unit) {
                case "a", "h", "min", "1", "wk" -> true;
                default -> false;
            };
        }

        /** Whether there is just one in a pack. */
        public boolean isSingle() {
            return count == Count.ONE;
        }

        /** Whether each names a drug. */
        public boolean isOfAgent() {
            return count == Count.OF_AGENTS;
        }
    }
}
