package org.filiform.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.cli.ask.AskCommand;
import org.filiform.cli.compare.CompareCommand;
import org.filiform.cli.explain.ExplainCommand;
import org.filiform.cli.muscles.MusclesCommand;
import org.filiform.cli.pack.PackCommand;
import org.filiform.cli.screen.ScreenCommand;
import org.filiform.cli.shelf.ClaimsCommand;
import org.filiform.cli.shelf.FactsCommand;
import org.filiform.cli.shelf.RulesCommand;
import org.filiform.cli.shelf.SourcesCommand;
import org.filiform.knowledge.answer.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code filiform} command. */
public final class Filiform {

    private final Console console;
    private final List<Command> commands;

    /** The command in these surroundings. */
    public Filiform(Console console) {
        this.console = console;
        this.commands = List.of(
                new ScreenCommand(console),
                new ExplainCommand(console),
                new AskCommand(console),
                new CompareCommand(console),
                new RulesCommand(console),
                new FactsCommand(console),
                new SourcesCommand(console),
                new ClaimsCommand(console),
                new MusclesCommand(console),
                new PackCommand(console));
    }

    private Filiform(Console console, List<Command> commands) {
        this.console = console;
        this.commands = List.copyOf(commands);
    }

    /** A program with the same manners and another command, such as one that needs a class path of its own. */
    public static Filiform with(Console console, Command command) {
        return new Filiform(console, List.of(command));
    }

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(code(Filiform::new, arguments));
    }

    /**
     * Runs one command with the streams of the system.
     *
     * @param program the program in its surroundings
     * @param arguments what was typed after {@code filiform}
     * @return the exit code
     */
    public static int code(Function<Console, Filiform> program, String... arguments) {
        KeptOutput out = new KeptOutput(new FileOutputStream(FileDescriptor.out));
        Console console = Surroundings.console(out);
        int code = program.apply(console).run(arguments);
        Optional<String> failure = out.failure();
        if (failure.isPresent()) {
            Refusal refusal = Message.CANNOT_WRITE.with("The output", failure.get());
            code = say(console, refusal);
        }
        return code;
    }

    /**
     * Runs one command. Nothing escapes it: whatever goes wrong is told in a sentence with a code.
     *
     * @param arguments what was typed after {@code filiform}
     * @return the exit code
     */
    public int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (OutOfMemoryError _) {
            return say(console, Message.OUT_OF_MEMORY.with());
        } catch (LinkageError | StackOverflowError e) {
            return say(console, Message.FAULT.with(cause(e)));
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(Manual.root());
        commands.forEach(command -> line.addSubcommand(command.spec()));
        line.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ink() == Ink.COLOURED ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(console.width(), 80, 110))
                .setUsageHelpAutoWidth(false)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(this::usage)
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure));
        return line;
    }

    private int execute(ParseResult given) {
        Integer helped = CommandLine.executeHelpRequest(given);
        if (helped != null) {
            return helped;
        }
        if (!given.hasSubcommand()) {
            given.commandSpec().commandLine().usage(console.out());
            return ExitCode.USAGE.number();
        }
        ParseResult typed = given.subcommand();
        while (typed.hasSubcommand()) {
            typed = typed.subcommand();
        }
        Command command = (Command) typed.commandSpec().userObject();
        try {
            return command.run(typed).number();
        } catch (Refusal refusal) {
            return say(console, refusal);
        }
    }

    private int usage(ParameterException wrong, String[] arguments) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        return say(console, Message.USAGE.with(sentence(wrong), spec.qualifiedName()));
    }

    private static String sentence(ParameterException wrong) {
        String what = Objects.toString(wrong.getMessage(), "The command line cannot be understood");
        return wrong instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? what + ". Did you mean: " + String.join(", ", unmatched.getSuggestions()) + "?"
                : what;
    }

    private int failed(Exception failure) {
        return say(console, Message.FAULT.with(cause(failure)));
    }

    /** What went wrong first, and in which line of ours: enough to report, and no more than people can read. */
    private static String cause(Throwable failure) {
        Throwable first = failure;
        for (Throwable cause = first.getCause(); cause != null; cause = first.getCause()) {
            first = cause;
        }
        String where = Arrays.stream(first.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.filiform"))
                .findFirst()
                .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return first + where;
    }

    private static int say(Console console, Refusal refusal) {
        console.out().flush();
        console.remark(refusal.line());
        return refusal.said().exit().number();
    }
}
