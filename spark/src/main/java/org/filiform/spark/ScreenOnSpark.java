package org.filiform.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.cli.screen.ScreenCommand;
import org.filiform.cli.screen.ScreenReport;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.Stage;
import org.filiform.population.RunSummary;
import org.filiform.population.input.Inputs;
import org.filiform.population.input.Sizes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population screen --spark}: an answer for everybody in a folder of records, by a cluster. */
final class ScreenOnSpark implements Command {

    private static final String SPARK = "--spark";
    private static final String SETTINGS = "--spark-conf";
    private static final String FORMAT = "--format";
    private static final String NDJSON = "ndjson";
    private static final String PARQUET = "parquet";
    private static final String OUT = "--out";
    private static final String STRICT = "--strict";
    private static final String NAME = "filiform population screen";

    private final Console console;
    private final Limits limits;

    ScreenOnSpark(Console console) {
        this(console, new Limits(Sizes.PIECE, Duration.ofMinutes(1)));
    }

    ScreenOnSpark(Console console, Limits limits) {
        this.console = console;
        this.limits = limits;
    }

    /**
     * What tests set otherwise.
     *
     * @param sliceBytes how large the slices are into which files are cut
     * @param patience how long a run waits for somebody to work on it
     */
    record Limits(long sliceBytes, Duration patience) {}

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "screen",
                "Gives an answer for everybody in a folder of records, on Spark.",
                "Gives the same bytes as filiform screen --format ndjson, by a cluster of Spark or on this machine. The"
                        + " folder must lie in the same place on every machine. Machines may fail on the way: nothing in"
                        + " the answers changes by it, and nothing half written is left under the name of the output.",
                "filiform population screen --spark local[2] examples/records --out answers.ndjson",
                "filiform population screen --spark spark://127.0.0.1:7077 export/ --format parquet --out answers");
        spec.addPositional(Manual.records());
        AnswerOptions.addTo(spec, Stage.INTAKE);
        return spec.addOption(Manual.option(SPARK, "MASTER", "Where Spark runs: local[2], or spark://HOST:PORT."))
                .addOption(Manual.option(
                        SETTINGS, "FILE", "Settings of the cluster, such as its shared secret: lines of spark.x=y."))
                .addOption(Manual.flag(STRICT, "Read every line in full, as filiform screen --strict does."))
                .addOption(Manual.option(FORMAT, "FORMAT", "ndjson or parquet. ndjson if left out."))
                .addOption(Manual.option(
                        OUT, "PATH", "Write the answers there: a file of lines, or a new folder of Parquet."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        String master = AnswerOptions.text(given, SPARK).orElse("");
        if (master.isEmpty()) {
            throw Message.USAGE.with("--spark is missing: where should it run?", NAME);
        }
        List<Path> paths = ScreenCommand.paths(given.matchedPositionalValue(0, List.<String>of()));
        Optional<Path> out = AnswerOptions.text(given, OUT).map(Path::of);
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Inputs inputs = Inputs.of(paths);
        Optional<LocalDate> dayAfterExport = inputs.dayAfterExport(options.zone());
        Frame frame = options.frame(dayAfterExport, console.clock());
        Destination to = destination(given, out, options);
        Errand errand = new Errand(
                frame, adoption(given), options.modalities(), inputs.names(), given.hasMatchedOption(STRICT));
        SparkConf conf = Settings.of(master, AnswerOptions.text(given, SETTINGS));
        RunSummary summary = run(conf, errand, inputs, to);
        ScreenReport report = new ScreenReport(console, options, frame, dayAfterExport);
        report.problems(summary);
        if (summary.patients() == 0) {
            throw Message.NO_PATIENTS.with(paths.getFirst());
        }
        report.summary(summary, out.isEmpty());
        return ScreenReport.exit(summary);
    }

    private Destination destination(ParseResult given, Optional<Path> out, AnswerOptions options) throws Refusal {
        String format = AnswerOptions.text(given, FORMAT).orElse(NDJSON);
        return switch (format) {
            case NDJSON -> new Destination.Lines(console, out);
            case PARQUET ->
                Destination.Parquet.to(
                        out.orElseThrow(() -> Message.USAGE.with("--format parquet needs --out", NAME)),
                        options.modalities());
            default -> throw Message.USAGE.with("There is no format '" + format + "', only ndjson and parquet", NAME);
        };
    }

    private static Optional<byte[]> adoption(ParseResult given) throws Refusal {
        Optional<String> file = AnswerOptions.text(given, AnswerOptions.ADOPTION);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(Path.of(file.get())));
        } catch (IOException _) {
            throw Message.UNREADABLE.with(file.orElse(""));
        }
    }

    private RunSummary run(SparkConf conf, Errand errand, Inputs inputs, Destination to) throws Refusal {
        try (SparkSession session = SparkSession.builder().config(conf).getOrCreate();
                Watch watch = new Watch(console);
                Patience patience = new Patience(session.sparkContext(), limits.patience())) {
            session.sparkContext().addSparkListener(watch);
            SparkRun run =
                    new SparkRun(new JavaSparkContext(session.sparkContext()), errand, watch, limits.sliceBytes());
            return patience.await(() -> {
                SparkRun.Answered answered = run.screen(inputs);
                to.write(session, answered.sheets());
                return answered.summary();
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception thrown) {
            throw Failure.told(thrown);
        }
    }
}
