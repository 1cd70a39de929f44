package org.filiform.cli.pack;

import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform pack}: what can be done with a pack of rules. */
public final class PackCommand implements Command {

    private final Console console;

    public PackCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "pack",
                "Checks packs and adoptions.",
                "A pack is a folder of YAML with facts, rules, sources and codes. An adoption is one file in which a clinic"
                        + " says who adopted the pack, and what was changed and why.",
                "filiform pack check knowledge/src/main/pack",
                "filiform pack check our-adoption.yaml");
        spec.addSubcommand("check", new CommandLine(new CheckCommand(console).spec()));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult given) {
        given.commandSpec().commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
