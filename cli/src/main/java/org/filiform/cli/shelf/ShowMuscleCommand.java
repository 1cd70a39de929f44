package org.filiform.cli.shelf;

import java.util.Optional;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.PackLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform muscles show}: what is known of muscles. */
public final class ShowMuscleCommand implements Command {

    private final Console console;

    public ShowMuscleCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return LookUp.with(Manual.command(
                this,
                "show",
                "Lists the muscles by part of the body, or shows one in full.",
                "In full means: where pain from it is felt, where its trigger points are said to lie, how it is needled, what"
                        + " a needle may meet there and what was measured of it, who may needle it, and how far each of these"
                        + " was checked. Most of the needling is from memory, and no figure is a depth to go to.",
                "filiform muscles show trapezius-upper",
                "filiform muscles show headache"));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        return read(LookUp.word(given));
    }

    /** The list of all muscles. */
    public ExitCode list() throws Refusal {
        return read(Optional.empty());
    }

    private ExitCode read(Optional<String> word) throws Refusal {
        return new Reader<>(new MuscleShelf(PackLoader.shipped()), console).read(word);
    }
}
