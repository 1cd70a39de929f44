package org.filiform.decision.ledger;

import java.util.regex.Pattern;

/** The one shape of ids that a device makes itself: a UUID fits, and so does a short random word. */
final class Ids {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Ids() {}

    static void require(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The id of " + what + " is 8 to 64 letters, digits and hyphens, not '" + value + "'");
        }
    }
}
