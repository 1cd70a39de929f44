package org.filiform.spark;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Filiform;
import org.filiform.cli.Manual;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population}, as far as Spark does it; the program that the launcher starts for {@code --spark}. */
public final class PopulationOnSpark implements Command {

    private final Console console;
    private final ScreenOnSpark screen;

    private PopulationOnSpark(Console console, ScreenOnSpark screen) {
        this.console = console;
        this.screen = screen;
    }

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Filiform.code(console -> program(console, new ScreenOnSpark(console)), arguments));
    }

    static Filiform program(Console console, ScreenOnSpark screen) {
        return Filiform.with(console, new PopulationOnSpark(console, screen));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "population",
                "Screens whole populations on Spark.",
                "The other commands for populations need no Spark: see filiform --help.",
                "filiform population screen --spark local[2] examples/records --out answers.ndjson",
                "filiform population screen --help");
        spec.addSubcommand("screen", new CommandLine(screen.spec()));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult given) {
        given.commandSpec().commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
