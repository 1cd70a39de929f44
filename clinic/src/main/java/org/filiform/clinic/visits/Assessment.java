package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.Signs;

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

    /** The same with one more sign. Of a muscle that is there already only this sign changes. */
    Assessment with(Site site, SignName name, Sign found) {
        Signs before = palpated.stream()
                .filter(felt -> felt.site().equals(site))
                .reduce((_, later) -> later)
                .map(Palpated::signs)
                .orElse(Signs.none());
        List<Palpated> felt = new ArrayList<>(palpated);
        felt.removeIf(one -> one.site().equals(site));
        felt.add(new Palpated(site, before.with(name, found)));
        return new Assessment(
                complaint, since, tried, hinders, posture, movement, range, felt, redFlags, depends, painNow);
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

        Palpated(Site site, Signs signs) {
            this(site, signs.tautBand(), signs.tenderSpot(), signs.recognised(), signs.referred(), signs.twitch());
        }

        /** What was felt, and what it comes to. */
        public Signs signs() {
            return new Signs(tautBand, tenderSpot, recognised, referred, twitch);
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
