package org.filiform.decision.pain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.decision.ledger.Sign;

/**
 * What was felt in one muscle. Examiners agree moderately (RATH17), so each sign is kept by itself.
 *
 * @param tautBand a band that can be felt
 * @param tenderSpot a spot in it that hurts more
 * @param recognised whether the client knows this pain as theirs
 * @param referred pain or another feeling somewhere else
 * @param twitch a twitch of the band
 */
public record Signs(Sign tautBand, Sign tenderSpot, Sign recognised, Sign referred, Sign twitch) {

    private static final int ENOUGH = 2;

    /** Nothing was looked for. */
    public static Signs none() {
        return new Signs(Sign.NOT_TESTED, Sign.NOT_TESTED, Sign.NOT_TESTED, Sign.NOT_TESTED, Sign.NOT_TESTED);
    }

    /** What was found of one sign. */
    public Sign of(SignName name) {
        return switch (name) {
            case TAUT_BAND -> tautBand;
            case TENDER_SPOT -> tenderSpot;
            case RECOGNISED -> recognised;
            case REFERRED -> referred;
            case TWITCH -> twitch;
        };
    }

    /** The same with another finding for one sign. */
    public Signs with(SignName name, Sign found) {
        return new Signs(
                name == SignName.TAUT_BAND ? found : tautBand,
                name == SignName.TENDER_SPOT ? found : tenderSpot,
                name == SignName.RECOGNISED ? found : recognised,
                name == SignName.REFERRED ? found : referred,
                name == SignName.TWITCH ? found : twitch);
    }

    /** Whether anything was looked for. */
    public boolean isExamined() {
        return Arrays.stream(SignName.values()).anyMatch(name -> of(name) != Sign.NOT_TESTED);
    }

    /** What the signs come to. */
    public TriggerPoint diagnosis() {
        if (essential(Sign.PRESENT) < ENOUGH) {
            return TriggerPoint.NOT_ESTABLISHED;
        }
        return switch (recognised) {
            case PRESENT -> TriggerPoint.ACTIVE;
            case ABSENT -> TriggerPoint.LATENT;
            case NOT_TESTED -> TriggerPoint.NOT_ESTABLISHED;
        };
    }

    /** What would have to be tested before the criteria can be met; empty where they are met or can no longer be. */
    public List<SignName> missing() {
        if (diagnosis() != TriggerPoint.NOT_ESTABLISHED
                || essential(Sign.PRESENT) + essential(Sign.NOT_TESTED) < ENOUGH) {
            return List.of();
        }
        Stream<SignName> wanted = essential(Sign.PRESENT) < ENOUGH
                ? Stream.of(SignName.TAUT_BAND, SignName.TENDER_SPOT, SignName.REFERRED, SignName.RECOGNISED)
                : Stream.of(SignName.RECOGNISED);
        return wanted.filter(name -> of(name) == Sign.NOT_TESTED).toList();
    }

    /** Whether two of them can hardly both be true: a pain known as one's own from a spot that does not hurt. */
    public boolean isContradictory() {
        return tenderSpot == Sign.ABSENT && (recognised == Sign.PRESENT || referred == Sign.PRESENT);
    }

    private long essential(Sign found) {
        return Stream.of(tautBand, tenderSpot, referred)
                .filter(sign -> sign == found)
                .count();
    }
}
