package org.filiform.cli.shelf;

import java.util.Optional;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform claims}: what is said about these treatments, how it stood up, and where sources disagree. */
public final class ClaimsCommand implements Command {

    private static final String CONFLICTS = "--conflicts";
    private static final String TRAPS = "--traps";

    private final Console console;

    public ClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = LookUp.with(Manual.command(
                this,
                "claims",
                "Lists what the first texts claim and how each claim stood up, or shows one in full.",
                "A claim stands here because a text makes it, not because it holds. An id of a conflict (C1) or a trap (T1)"
                        + " is shown too.",
                "filiform claims S0-01",
                "filiform claims --conflicts"));
        return spec.addOption(flag(CONFLICTS, "List where sources disagree instead."))
                .addOption(flag(TRAPS, "List figures and sentences that must not be copied instead."));
    }

    private static OptionSpec flag(String name, String description) {
        return Manual.flag(name, description);
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        Pack pack = PackLoader.shipped();
        Optional<String> word = LookUp.word(given);
        if (given.hasMatchedOption(CONFLICTS)
                || word.filter(id -> pack.conflicts().find(id).isPresent()).isPresent()) {
            return new Reader<>(new ConflictShelf(pack), console).read(word);
        }
        if (given.hasMatchedOption(TRAPS)
                || word.filter(id -> pack.traps().find(id).isPresent()).isPresent()) {
            return new Reader<>(new TrapShelf(pack), console).read(word);
        }
        return new Reader<>(new ClaimShelf(pack), console).read(word);
    }
}
