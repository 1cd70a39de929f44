package org.filiform.cli.shelf;

import java.util.Locale;

/** The entries of closed lists as words. */
final class Names {

    private Names() {}

    static String of(Enum<?> entry) {
        return entry.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
