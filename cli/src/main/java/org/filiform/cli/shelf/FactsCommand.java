package org.filiform.cli.shelf;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.PackLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform facts}: what is asked, and how records say it. */
public final class FactsCommand implements Command {

    private final Console console;

    public FactsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return LookUp.with(Manual.command(
                this,
                "facts",
                "Lists what is asked, or shows one fact in full.",
                "In full means: how it is asked, how records say it, how long an answer counts, why it is asked, and which"
                        + " rules use it.",
                "filiform facts anticoagulant",
                "filiform facts allergy"));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        return new Reader<>(new FactShelf(PackLoader.shipped()), console).read(LookUp.word(given));
    }
}
