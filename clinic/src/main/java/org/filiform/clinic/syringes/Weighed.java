package org.filiform.clinic.syringes;

import java.time.Instant;
import java.util.Optional;
import org.filiform.decision.quantity.Kilograms;

/**
 * What bears on a dose and was said on the day. What was not said is empty.
 *
 * @param weight as it was measured
 * @param ideal what a clinician takes as the ideal weight
 * @param oldAge whether age makes this body bear less; no source gives an age, so a practitioner says
 * @param kidney whether a disease of the kidneys does
 * @param byName who measured and judged
 * @param at when
 */
record Weighed(
        Optional<Kilograms> weight,
        Optional<Kilograms> ideal,
        Optional<Boolean> oldAge,
        Optional<Boolean> kidney,
        String byName,
        Instant at) {}
