package org.filiform.cli.muscles;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.cli.shelf.ShowMuscleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform muscles}: what is known about muscles, and which of them could send a pain. */
public final class MusclesCommand implements Command {

    private final Console console;

    public MusclesCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "muscles",
                "Lists the muscles, shows one in full, or ranks those that could send a pain.",
                "What is known about muscles: where pain from them is felt, what supplies them, how they are needled and what"
                        + " lies at risk, each with how far it was checked. Alone it lists them by part of the body.",
                "filiform muscles rank --regions 110a,110b,112a",
                "filiform muscles show soleus");
        spec.addSubcommand("show", new CommandLine(new ShowMuscleCommand(console).spec()));
        spec.addSubcommand("rank", new CommandLine(new RankCommand(console).spec()));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        return new ShowMuscleCommand(console).list();
    }
}
