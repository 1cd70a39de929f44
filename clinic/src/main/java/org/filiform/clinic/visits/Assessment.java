package org.filiform.clinic.visits;

import java.util.List;
import org.filiform.decision.ledger.Sign;

/**
 * What was asked and looked at. Only what this complaint needs is asked for; a text that is empty was not recorded, which is
 * not the same as nothing found.
 *
 * @param complaint what the client comes for, in a sentence
 * @param since how long it has been so
 * @param tried what was tried before
 * @param hinders what it keeps the client from doing
 * @param posture how they stand and hold themselves
 * @param movement what moving showed
 * @param range range of motion
 * @param palpated muscle by muscle
 * @param redFlags what was looked for, what was found, and by what it is explained
 * @param depends what the effect is said to depend on
 * @param painNow 0 to 10, as the client says
 */
public record Assessment(
        String complaint,
        Since since,
        List<Tried> tried,
        String hinders,
        String posture,
        String movement,
        String range,
        List<Palpated> palpated,
        String redFlags,
        Depends depends,
        int painNow)
        implements Paper {

    /** The most that pain can be. */
    public static final int MOST_PAIN = 10;

    public Assessment {
        tried = List.copyOf(tried);
        palpated = List.copyOf(palpated);
        if (painNow < 0 || painNow > MOST_PAIN) {
            throw new IllegalArgumentException("Pain is 0 to 10, not " + painNow);
        }
    }

    /**
     * How long something has been so.
     *
     * @param number how many
     * @param unit of what
     */
    public record Since(int number, Unit unit) {

        /** In what time is told. */
        public enum Unit {
            DAYS,
            WEEKS,
            MONTHS,
            YEARS
        }
    }

    /**
     * Something that was tried.
     *
     * @param what which care
     * @param effect what it did
     */
    public record Tried(Care what, Effect effect) {}

    /** Care that may have been tried before. */
    public enum Care {
        EXERCISE,
        HANDS_ON,
        MEDICINES,
        HEAT_OR_COLD,
        NEEDLING,
        INJECTION,
        OTHER
    }

    /** What care did. Not recorded is not failed. */
    public enum Effect {
        NOT_RECORDED,
        NOT_TRIED,
        HELPED,
        HELPED_A_LITTLE,
        DID_NOT_HELP
    }

    /**
     * One muscle under the fingers. Agreement between examiners is moderate (RATH17), so each sign is kept by itself and
     * nothing is worked out from one alone.
     *
     * @param site which muscle
     * @param tautBand a band that can be felt
     * @param tenderSpot a spot in it that hurts more
     * @param recognised whether the client knows this pain as theirs
     * @param referred pain or another feeling somewhere else
     * @param twitch a twitch of the band
     */
    public record Palpated(Site site, Sign tautBand, Sign tenderSpot, Sign recognised, Sign referred, Sign twitch) {

        /** Whether two of the three signs of the Delphi panel are there (DELPHI18, second-hand). */
        public boolean isTriggerPoint() {
            return count(tautBand) + count(tenderSpot) + count(referred) >= 2;
        }

        /** Whether it makes the pain that the client knows. */
        public boolean isActive() {
            return isTriggerPoint() && recognised == Sign.PRESENT;
        }

        private static int count(Sign sign) {
            return sign == Sign.PRESENT ? 1 : 0;
        }
    }

    /**
     * What the effect is said to depend on, besides how long it has hurt (claims of seed S0).
     *
     * @param generalHealth in a few words
     * @param tolerance how needles and soreness were borne before
     * @param widerCondition whether a condition of the whole body stands behind it
     */
    public record Depends(String generalHealth, String tolerance, String widerCondition) {}
}
