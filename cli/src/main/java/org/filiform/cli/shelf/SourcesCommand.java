package org.filiform.cli.shelf;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.PackLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform sources}: where everything comes from. */
public final class SourcesCommand implements Command {

    private final Console console;

    public SourcesCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return LookUp.with(Manual.command(
                this,
                "sources",
                "Lists the sources, or shows one with everything that rests on it.",
                "Each tells how far it was read: seen, second-hand, or unverified (to be checked by a clinician).",
                "filiform sources MUNOZ22",
                "filiform sources guideline"));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        return new Reader<>(new SourceShelf(PackLoader.shipped()), console).read(LookUp.word(given));
    }
}
