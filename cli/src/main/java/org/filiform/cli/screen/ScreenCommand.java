package org.filiform.cli.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.OutputFile;
import org.filiform.cli.Refusal;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.answer.AnswerJson;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.PopulationRun;
import org.filiform.population.RunSummary;
import org.filiform.population.input.Inputs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform screen}: an answer for everybody in a folder of records. */
public final class ScreenCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String TABLE = "table";
    private static final String NDJSON = "ndjson";
    private static final String OUT = "--out";
    private static final String THREADS = "--threads";
    private static final String STRICT = "--strict";
    private static final int MOST_THREADS = 256;

    private final Console console;

    public ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "screen",
                "Gives an answer for everybody in a folder of records.",
                "Reads FHIR R4: one Bundle, a folder of Bundles, or a Bulk Data folder of NDJSON, compressed or not. The"
                        + " silence of a record is never a no, so most people need a few questions answered; what is"
                        + " dangerous already shows. --format ndjson gives one line a patient, the same bytes on every run.",
                "filiform screen examples/records",
                "filiform screen export/ --modality dn,tpi --stage today --format ndjson --out answers.ndjson");
        spec.addPositional(Manual.records());
        AnswerOptions.addTo(spec, Stage.INTAKE);
        return spec.addOption(Manual.option(FORMAT, "FORMAT", "table or ndjson. A table if left out."))
                .addOption(Manual.option(OUT, "FILE", "Write the answers there; the summary stays on the screen."))
                .addOption(Manual.option(THREADS, "NUMBER", "How many threads to use. One a processor if left out."))
                .addOption(Manual.flag(
                        STRICT,
                        "Read every line in full. Otherwise lines without any code of the pack are only checked for being"
                                + " complete and for whom they name, which is much faster and answers the same."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        List<Path> paths = paths(given.matchedPositionalValue(0, List.<String>of()));
        boolean lines = isNdjson(given);
        int threads = threads(given);
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Inputs inputs = Inputs.of(paths);
        Optional<LocalDate> dayAfterExport = inputs.dayAfterExport(options.zone());
        Frame frame = options.frame(dayAfterExport, console.clock());
        Optional<Path> out = AnswerOptions.text(given, OUT).map(Path::of);
        RunSummary summary = run(options, inputs, threads, frame, lines, given.hasMatchedOption(STRICT), out);
        ScreenReport report = new ScreenReport(console, options, frame, dayAfterExport);
        report.problems(summary);
        if (summary.patients() == 0) {
            throw Message.NO_PATIENTS.with(paths.getFirst());
        }
        report.summary(summary, lines && out.isEmpty());
        return ScreenReport.exit(summary);
    }

    /** The files and folders named, all of which must be there. */
    public static List<Path> paths(List<String> names) throws Refusal {
        for (String name : names) {
            if (!Files.exists(Path.of(name))) {
                throw Message.PATH_MISSING.with(name);
            }
        }
        return names.stream().map(Path::of).toList();
    }

    private static boolean isNdjson(ParseResult given) throws Refusal {
        String format = AnswerOptions.text(given, FORMAT).orElse(TABLE);
        if (!format.equals(TABLE) && !format.equals(NDJSON)) {
            throw Message.USAGE.with("There is no format '" + format + "', only table and ndjson", "filiform screen");
        }
        return format.equals(NDJSON);
    }

    /** How many threads were asked for; one a processor if that was left open. */
    public static int threads(ParseResult given) throws Refusal {
        Optional<String> typed = AnswerOptions.text(given, THREADS);
        if (typed.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        int threads = typed.get().matches("[0-9]{1,3}") ? Integer.parseInt(typed.get()) : 0;
        if (threads < 1 || threads > MOST_THREADS) {
            throw Message.USAGE.with(
                    "--threads is a number from 1 to " + MOST_THREADS,
                    given.commandSpec().qualifiedName());
        }
        return threads;
    }

    private RunSummary run(
            AnswerOptions options,
            Inputs inputs,
            int threads,
            Frame frame,
            boolean lines,
            boolean strict,
            Optional<Path> out)
            throws Refusal {
        PopulationRun skimming =
                PopulationRun.of(options.knowledge().pack(), options.knowledge().screener(), frame);
        PopulationRun run = strict ? skimming.inFull() : skimming;
        Rows rows = new Rows(
                options.knowledge().pack(), options.modalities(), console, out.isEmpty() && console.outTerminal());
        AnswerJson json = new AnswerJson(options.knowledge().rules(), options.modalities());
        Function<PatientAnswer, String> text =
                lines ? answer -> json.line(answer.patient(), answer.screening()) + "\n" : rows::row;
        String head = lines ? "" : rows.head();
        if (out.isEmpty()) {
            return written(run, inputs, threads, text, head, console.out());
        }
        Written written = new Written();
        OutputFile.write(
                out.get(), writer -> written.summary = Optional.of(written(run, inputs, threads, text, head, writer)));
        return written.summary.orElseThrow();
    }

    /** What came of writing a file. */
    private static final class Written {
        private Optional<RunSummary> summary = Optional.empty();
    }

    private RunSummary written(
            PopulationRun run,
            Inputs inputs,
            int threads,
            Function<PatientAnswer, String> text,
            String head,
            Writer out) {
        ProgressLine.Listening listening = ProgressLine.on(console, inputs.bytes());
        try {
            return run.screen(inputs, threads, listening.progress(), new Taker(text, head, out, listening.end()));
        } finally {
            listening.end().run();
        }
    }

    /** Writes answers as they come. Once the first is there, all was read, and the progress bar makes room. */
    private static final class Taker implements AnswerTaker<String> {

        private final Function<PatientAnswer, String> text;
        private final Writer out;
        private final Runnable readingEnded;
        private final String head;
        private boolean begun;

        Taker(Function<PatientAnswer, String> text, String head, Writer out, Runnable readingEnded) {
            this.text = text;
            this.head = head;
            this.out = out;
            this.readingEnded = readingEnded;
        }

        @Override
        public String prepare(PatientAnswer answer) {
            return text.apply(answer);
        }

        @Override
        public void take(String prepared) {
            try {
                if (!begun) {
                    begun = true;
                    readingEnded.run();
                    out.write(head);
                }
                out.write(prepared);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
