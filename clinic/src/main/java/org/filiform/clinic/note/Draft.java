package org.filiform.clinic.note;

/**
 * What a practitioner says in a note beside what was done, as it was typed last.
 *
 * @param version how often it was kept; 0 for none yet
 * @param words free text
 * @param variation what differed from the plan
 * @param asPlanned that nothing did
 * @param reactions what was done about each reaction
 * @param noReaction that there was none
 * @param other what else was done or advised
 * @param nothingElse that nothing was
 * @param injected what was in the syringes: agent, concentration, lot and expiry
 * @param riskTold that what raises the risk of this person was told
 * @param advice that written advice with warning signs and a phone number was given
 */
public record Draft(
        int version,
        String words,
        String variation,
        boolean asPlanned,
        String reactions,
        boolean noReaction,
        String other,
        boolean nothingElse,
        String injected,
        boolean riskTold,
        boolean advice) {

    /** How much fits into one field. */
    public static final int LONGEST = 8000;

    /** Nothing was typed yet. */
    public static final Draft EMPTY = new Draft(0, "", "", false, "", false, "", false, "", false, false);

    public Draft {
        words = cut(words);
        variation = cut(variation);
        reactions = cut(reactions);
        other = cut(other);
        injected = cut(injected);
    }

    /** The same as it was kept under another number. */
    Draft at(int version) {
        return new Draft(
                version,
                words,
                variation,
                asPlanned,
                reactions,
                noReaction,
                other,
                nothingElse,
                injected,
                riskTold,
                advice);
    }

    /** The same where the advice was handed over on its own page. */
    Draft handedOver() {
        return new Draft(
                version,
                words,
                variation,
                asPlanned,
                reactions,
                noReaction,
                other,
                nothingElse,
                injected,
                riskTold,
                true);
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }
}
