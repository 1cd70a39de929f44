package org.filiform.cli.population;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population}: facts that are read once and answered again whenever rules change. */
public final class PopulationCommand implements Command {

    private final Console console;

    public PopulationCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "population",
                "Keeps the facts of many people, answers again when rules change, and tells whose answer that changes.",
                "Reading records takes the time; the rules do not. So build reads a folder once and keeps what was found;"
                        + " screen answers from that, and diff compares two sets of rules. A store is a folder of Parquet"
                        + " files, which other programs open too: see docs/kept-facts.md.",
                "filiform population build export/ -o kept",
                "filiform population screen kept --adoption our-adoption.yaml",
                "filiform population diff kept --adoption our-adoption.yaml --format table",
                "filiform population screen --spark local[2] export/");
        spec.addSubcommand("build", new CommandLine(new BuildCommand(console).spec()));
        spec.addSubcommand("screen", new CommandLine(new ScreenKeptCommand(console).spec()));
        spec.addSubcommand("diff", new CommandLine(new DiffCommand(console).spec()));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult given) {
        given.commandSpec().commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
