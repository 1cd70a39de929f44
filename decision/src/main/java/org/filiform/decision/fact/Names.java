package org.filiform.decision.fact;

import java.util.regex.Pattern;

/** The one shape of names that we make ourselves. */
final class Names {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Names() {}

    static void requireKebab(String what, String value) {
        if (!KEBAB.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A " + what + " is made of lower-case words joined by hyphens, not '" + value + "'");
        }
    }
}
