package org.filiform.cli.shelf;

import java.util.Optional;
import org.filiform.cli.Manual;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The one word that every look-up takes. */
final class LookUp {

    private static final String ID = "ID";

    private LookUp() {}

    static CommandSpec with(CommandSpec spec) {
        return spec.addPositional(Manual.word(ID, false, "The one to show in full, or a word to search for."));
    }

    static Optional<String> word(ParseResult given) {
        return Optional.ofNullable(given.matchedPositionalValue(0, null));
    }
}
