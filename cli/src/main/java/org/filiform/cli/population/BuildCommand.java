package org.filiform.cli.population;

import java.nio.file.Path;
import java.util.List;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.cli.screen.ProgressLine;
import org.filiform.cli.screen.ScreenCommand;
import org.filiform.cli.screen.ScreenReport;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Wording;
import org.filiform.population.PopulationRun;
import org.filiform.population.RunSummary;
import org.filiform.population.input.Inputs;
import org.filiform.population.store.ReadingDigest;
import org.filiform.population.store.StoreException;
import org.filiform.population.store.StoreLabel;
import org.filiform.population.store.StoreWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population build}: reads a folder once and keeps what was found. */
final class BuildCommand implements Command {

    private static final String OUT = "--out";
    private static final String STRICT = "--strict";

    private final Console console;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "build",
                "Reads a folder of records once, and keeps what was found about everybody.",
                "What is kept: how each fact reads on the day, with the resource that decides; parts of records that could"
                        + " not be read; what went wrong. The rules are no part of it. A store is there whole or not at"
                        + " all: it is written beside its place and moved there at the end.",
                "filiform population build examples/records -o kept",
                "filiform population build export/ -o kept --as-of 2026-11-21 --zone Europe/London");
        spec.addPositional(Manual.records());
        spec.addOption(OptionSpec.builder("-o", OUT)
                .type(String.class)
                .required(true)
                .paramLabel("STORE")
                .description("The folder to make. Nothing may be there yet.")
                .build());
        AnswerOptions.addDayTo(spec);
        spec.addOption(Manual.flag(STRICT, "Read every line in full, as filiform screen --strict does."));
        return spec.addOption(
                Manual.option("--threads", "NUMBER", "How many threads to use. One a processor if left out."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        List<Path> paths = ScreenCommand.paths(given.matchedPositionalValue(0, List.<String>of()));
        String out = AnswerOptions.text(given, OUT).orElseThrow();
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Inputs inputs = Inputs.of(paths);
        Frame frame = options.frame(inputs.dayAfterExport(options.zone()), console.clock());
        PopulationRun usual =
                PopulationRun.of(options.knowledge().pack(), options.knowledge().screener(), frame);
        PopulationRun run = given.hasMatchedOption(STRICT) ? usual.inFull() : usual;
        StoreLabel label = label(options.knowledge().pack(), frame);
        RunSummary summary = kept(Path.of(out), label, inputs, run, ScreenCommand.threads(given));
        if (summary.patients() == 0) {
            throw Message.NO_PATIENTS.with(paths.getFirst());
        }
        ScreenReport.ofKept(console, options, frame).problems(summary);
        console.print("Kept the facts of " + Wording.count(summary.patients(), "patient") + " in " + out
                + ", as of the start of " + frame.asOf().day() + " ("
                + frame.asOf().zone().getId() + ").\n");
        return ScreenReport.exit(summary);
    }

    private static StoreLabel label(Pack pack, Frame frame) {
        return new StoreLabel(frame.asOf(), pack.identity(), ReadingDigest.of(pack));
    }

    /** Keeps everybody; where there is nobody, nothing is left behind. */
    private RunSummary kept(Path out, StoreLabel label, Inputs inputs, PopulationRun run, int threads) throws Refusal {
        ProgressLine.Listening listening = ProgressLine.on(console, inputs.bytes());
        try (StoreWriter writer = StoreWriter.begin(out, label)) {
            RunSummary summary = run.screen(inputs, threads, listening.progress(), writer);
            if (summary.patients() > 0) {
                writer.finish(summary);
            }
            return summary;
        } catch (StoreException trouble) {
            throw KeptDoor.refusal(trouble, out.toString());
        } finally {
            listening.end().run();
        }
    }
}
