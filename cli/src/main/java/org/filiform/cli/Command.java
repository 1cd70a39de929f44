package org.filiform.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One thing that {@code filiform} can do. */
public interface Command {

    /** How it is written, with its help. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @param given what was typed
     * @return how the program ends
     * @throws Refusal if it cannot be done, for a reason that is no fault of the program
     */
    ExitCode run(ParseResult given) throws Refusal;
}
