package org.filiform.cli.shelf;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.PackLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform rules}: the rules with the proposed defaults. */
public final class RulesCommand implements Command {

    private final Console console;

    public RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return LookUp.with(Manual.command(
                this,
                "rules",
                "Lists the rules, or shows one in full.",
                "In full means: when it fires, what is then done and why, who may decide otherwise, what each source holds,"
                        + " how far that was checked, and where to read it. Rules that are not applied say why.",
                "filiform rules DR01",
                "filiform rules pregnan"));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        return new Reader<>(new RuleShelf(PackLoader.shipped()), console).read(LookUp.word(given));
    }
}
