package org.filiform.cli.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.OutputFile;
import org.filiform.cli.Refusal;
import org.filiform.decision.answer.Explainer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.form.Form;
import org.filiform.fhir.form.FormReader;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.AnswerText;
import org.filiform.knowledge.answer.ClientText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.View;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform ask}: the questions, page by page, and the answer. */
public final class AskCommand implements Command {

    private static final String OUT = "--out";
    private static final String ID = "--id";
    private static final String PRACTITIONER = "--practitioner";
    private static final String ALL = "--all";
    private static final String NOT_NAMED = "person";

    private final Console console;

    public AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "ask",
                "Asks the questions, page by page, and gives the answer.",
                "Twelve pages for somebody to whom nothing applies, about three minutes. Asking stops early only at a sign"
                        + " of an emergency. The answers can be kept as FHIR, and screen reads them again to the same"
                        + " answer.",
                "filiform ask",
                "filiform ask --stage intake --id ida --out ida.ndjson");
        AnswerOptions.addTo(spec, Stage.TODAY);
        return spec.addOption(Manual.option(ID, "ID", "How the person is called in the answer and the file."))
                .addOption(Manual.option(OUT, "FILE", "Keep the answers in this file, as FHIR NDJSON."))
                .addOption(Manual.flag(PRACTITIONER, "Ask also what only the practitioner can answer."))
                .addOption(Manual.flag(ALL, "Show folded findings and questions too."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        AnswerOptions options = AnswerOptions.read(given, Stage.TODAY);
        Frame frame = options.frame(Optional.empty(), console.clock());
        String id = id(given);
        Pack pack = options.knowledge().pack();
        Screener screener = options.knowledge().screener();
        FormReader reader = new FormReader(CodeIndex.of(pack), Figures.of(pack), options.zone());
        Walk.End end = walk(options, frame, given.hasMatchedOption(PRACTITIONER), screener, reader)
                .through();
        String lines = form(id, frame, end.finished()).lines(end.replies(), pack);
        if (given.hasMatchedOption(OUT)) {
            OutputFile.write(Path.of(AnswerOptions.text(given, OUT).orElseThrow()), lines);
        }
        Explanation explanation = new Explainer(screener).explain(reader.read(lines), List.of(), frame);
        console.print(answer(id, explanation, options, given.hasMatchedOption(ALL)));
        return ExitCode.FINE;
    }

    private static String id(ParseResult given) throws Refusal {
        String id = AnswerOptions.text(given, ID).orElse(NOT_NAMED);
        if (!id.matches("[A-Za-z0-9.-]{1,64}")) {
            throw Message.USAGE.with(
                    "An id is made of letters, digits, dots and hyphens, not '" + id + "'", "filiform ask");
        }
        return id;
    }

    private Walk walk(AnswerOptions options, Frame frame, boolean practitioner, Screener screener, FormReader reader) {
        Pack pack = options.knowledge().pack();
        Interview interview = new Interview(pack, options.knowledge().rules(), options.stage(), practitioner);
        Mouth mouth = new Mouth(console);
        ValueDialogue values = new ValueDialogue(pack, frame.asOf().day(), mouth, console);
        PageDialogue dialogue = new PageDialogue(interview, values, mouth, console);
        Form form = form(NOT_NAMED, frame, true);
        return new Walk(
                interview.pages(),
                dialogue,
                replies -> screener.screen(reader.read(form.lines(replies, pack)), List.of(), frame),
                console);
    }

    private static Form form(String id, Frame frame, boolean finished) {
        return new Form(id, frame.asOf().day(), frame.asOf().zone(), finished);
    }

    private String answer(String id, Explanation explanation, AnswerOptions options, boolean all) {
        View view = new View(console.width(), console.ink(), all, options.modalities());
        TextPage page = new TextPage(console.width(), console.ink());
        new ClientText(options.knowledge().pack()).write(explanation.screening(), page);
        page.blank().line("-".repeat(page.width())).blank();
        AnswerText text = new AnswerText(
                options.knowledge().pack(),
                options.knowledge().rules(),
                options.knowledge().adoptedBy());
        return page + text.write(id, explanation, view);
    }
}
