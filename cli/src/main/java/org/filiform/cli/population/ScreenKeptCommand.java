package org.filiform.cli.population;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.cli.screen.Rows;
import org.filiform.cli.screen.ScreenCommand;
import org.filiform.cli.screen.ScreenReport;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.answer.AnswerJson;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;
import org.filiform.population.store.KeptRun;
import org.filiform.population.store.KeptStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population screen}: answers for everybody whose facts were kept, without reading a record. */
final class ScreenKeptCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String SPARK = "--spark";

    private final Console console;

    ScreenKeptCommand(Console console) {
        this.console = console;
    }

    private enum Format {
        SUMMARY,
        TABLE,
        FLAGS,
        NDJSON
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "screen",
                "Answers for everybody whose facts were kept, without reading a record.",
                "The answers are those of filiform screen with the same day, stage, pack and adoption. --format flags gives"
                        + " verdicts and findings, one line a patient; ndjson the same bytes as filiform screen. From"
                        + " records, on Spark: filiform population screen --spark MASTER FOLDER.",
                "filiform population screen kept",
                "filiform population screen kept --adoption our-adoption.yaml --format flags --out flags.ndjson");
        spec.addPositional(Manual.word("STORE", true, "The folder that filiform population build made."));
        AnswerOptions.addRulesTo(spec, Stage.INTAKE);
        AnswerOptions.addPackTo(spec);
        spec.addOption(Manual.option(
                SPARK, "MASTER", "From records instead, by Spark: with it, --help tells of that command."));
        return spec.addOption(Manual.option(
                        FORMAT, "FORMAT", "summary, table, flags or ndjson. The summary alone if left out."))
                .addOption(Manual.option(OUT, "FILE", "Write the answers there; the summary stays on the screen."))
                .addOption(
                        Manual.option("--threads", "NUMBER", "How many threads to use. One a processor if left out."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        if (given.hasMatchedOption(SPARK)) {
            throw Message.NO_SPARK.with();
        }
        Format format = format(given);
        int threads = ScreenCommand.threads(given);
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Optional<Path> out = AnswerOptions.text(given, OUT).map(Path::of);
        String name = given.matchedPositionalValue(0, "");
        return KeptDoor.use(name, List.of(options.knowledge()), store -> {
            Frame frame = options.frame(store.label().asOf());
            RunSummary summary = screen(store, options, frame, threads, format, out);
            ScreenReport report = ScreenReport.ofKept(console, options, frame);
            report.problems(summary);
            boolean lines = format == Format.FLAGS || format == Format.NDJSON;
            report.summary(summary, lines && out.isEmpty());
            return ScreenReport.exit(summary);
        });
    }

    private static Format format(ParseResult given) throws Refusal {
        String typed = AnswerOptions.text(given, FORMAT).orElse("summary");
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return format;
            }
        }
        throw Message.USAGE.with(
                "There is no format '" + typed + "', only summary, table, flags and ndjson",
                given.commandSpec().qualifiedName());
    }

    private RunSummary screen(
            KeptStore store, AnswerOptions options, Frame frame, int threads, Format format, Optional<Path> out)
            throws Refusal {
        KeptRun run = new KeptRun(store, options.knowledge().screener(), frame);
        Rows rows = new Rows(
                options.knowledge().pack(), options.modalities(), console, out.isEmpty() && console.outTerminal());
        return switch (format) {
            case SUMMARY -> run.count(threads);
            case FLAGS -> {
                FlagLines lines = new FlagLines(options.knowledge().rules(), options.modalities());
                yield Answers.written(
                        console, out, writer -> run.flag(threads, flags -> Answers.write(writer, lines.of(flags))));
            }
            case TABLE ->
                Answers.written(console, out, writer -> {
                    Answers.write(writer, rows.head());
                    return run.answer(threads, new Taker(rows::row, writer));
                });
            case NDJSON -> {
                AnswerJson json = new AnswerJson(options.knowledge().rules(), options.modalities());
                yield Answers.written(
                        console,
                        out,
                        writer -> run.answer(
                                threads,
                                new Taker(answer -> json.line(answer.patient(), answer.screening()) + "\n", writer)));
            }
        };
    }

    private record Taker(Function<PatientAnswer, String> text, Writer out) implements AnswerTaker<String> {

        @Override
        public String prepare(PatientAnswer answer) {
            return text.apply(answer);
        }

        @Override
        public void take(String prepared) {
            Answers.write(out, prepared);
        }
    }
}
