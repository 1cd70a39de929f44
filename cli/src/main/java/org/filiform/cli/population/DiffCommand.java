package org.filiform.cli.population;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Knowledge;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.cli.screen.ScreenCommand;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.population.store.Difference;
import org.filiform.population.store.KeptDiff;
import org.filiform.population.store.KeptStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform population diff}: whose answer changes with other rules, and why. */
final class DiffCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String FROM = "--from";

    private final Console console;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "diff",
                "Tells whose answer changes with another adoption or another pack, and why.",
                "The facts stay as they were kept; only the rules change. For each patient and treatment: the answer before"
                        + " and after, and the rules that came, went, count otherwise, or could lead elsewhere through an"
                        + " open question. The summary counts patients by rule and by change.",
                "filiform population diff kept --adoption our-adoption.yaml",
                "filiform population diff kept --pack new-pack/ --format ndjson --out changes.ndjson",
                "filiform population diff kept --from adopted-2025.yaml --adoption adopted-2026.yaml --format table");
        spec.addPositional(Manual.word("STORE", true, "The folder that filiform population build made."));
        AnswerOptions.addRulesTo(spec, Stage.INTAKE);
        AnswerOptions.addPackTo(spec);
        return spec.addOption(Manual.option(
                        FROM,
                        "FILE",
                        "What was adopted before. If left out, the proposed defaults, adopted by nobody."))
                .addOption(Manual.option(FORMAT, "FORMAT", "summary, table or ndjson. The summary alone if left out."))
                .addOption(Manual.option(OUT, "FILE", "Write the changes there; the summary stays on the screen."))
                .addOption(
                        Manual.option("--threads", "NUMBER", "How many threads to use. One a processor if left out."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        String format = format(given);
        int threads = ScreenCommand.threads(given);
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Knowledge before = AnswerOptions.knowledge(Optional.empty(), AnswerOptions.text(given, FROM));
        Knowledge after = options.knowledge();
        if (Stream.of(FROM, AnswerOptions.ADOPTION, AnswerOptions.PACK).noneMatch(given::hasMatchedOption)) {
            throw Message.NOTHING_TO_COMPARE.with();
        }
        Optional<Path> out = AnswerOptions.text(given, OUT).map(Path::of);
        return KeptDoor.use(given.matchedPositionalValue(0, ""), List.of(before, after), store -> {
            DiffSummary summary = compare(store, before, options, threads, format, out);
            TextPage page = new TextPage(console.width(), console.ink());
            summary.write(before.adoptedBy(), after.adoptedBy(), store, page);
            if (format.equals("ndjson") && out.isEmpty()) {
                console.remark(page.toString());
            } else {
                console.print("\n" + page);
            }
            return ExitCode.FINE;
        });
    }

    private static String format(ParseResult given) throws Refusal {
        String format = AnswerOptions.text(given, FORMAT).orElse("summary");
        if (!List.of("summary", "table", "ndjson").contains(format)) {
            throw Message.USAGE.with(
                    "There is no format '" + format + "', only summary, table and ndjson",
                    given.commandSpec().qualifiedName());
        }
        return format;
    }

    private DiffSummary compare(
            KeptStore store, Knowledge before, AnswerOptions options, int threads, String format, Optional<Path> out)
            throws Refusal {
        Knowledge after = options.knowledge();
        DiffSummary summary = new DiffSummary(before.pack(), after.pack(), options.modalities());
        DiffRows rows = new DiffRows(after.pack());
        KeptDiff diff = new KeptDiff(store, before.rules(), after.rules(), options.stage(), options.modalities());
        if (format.equals("summary")) {
            diff.each(threads, summary::count);
            return summary;
        }
        return Answers.written(console, out, writer -> {
            diff.each(threads, difference -> {
                summary.count(difference);
                row(rows, difference, format, writer);
            });
            return summary;
        });
    }

    private static void row(DiffRows rows, Difference difference, String format, Writer writer) {
        Answers.write(writer, format.equals("table") ? rows.row(difference) : rows.line(difference));
    }
}
