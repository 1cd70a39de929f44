package org.filiform.cli.explain;

import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Records;
import org.filiform.cli.Refusal;
import org.filiform.decision.answer.Explainer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.answer.AnswerText;
import org.filiform.knowledge.answer.View;
import org.filiform.population.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform explain}: how an answer came about. */
public final class ExplainCommand implements Command {

    private static final String PATIENT = "--patient";
    private static final String ALL = "--all";

    private final Console console;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "explain",
                "Shows one person's answer with everything it rests on.",
                "Findings with the resource and date they come from, the rule, who says what, how far that was checked and"
                        + " where to read it; what is missing and would tell most; what is known; which rules are not"
                        + " applied.",
                "filiform explain examples/records --patient anna-warfarin",
                "filiform explain bundle.json --patient 123 --modality tpi --stage today --all");
        spec.addPositional(Manual.word("PATH", true, "A file or folder of records."));
        spec.addOption(Manual.option(PATIENT, "ID", "Whose answer.").toBuilder()
                .required(true)
                .build());
        AnswerOptions.addTo(spec, Stage.INTAKE);
        return spec.addOption(Manual.flag(ALL, "Show folded findings, questions and rules too."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        String path = given.matchedPositionalValue(0, "");
        String id = AnswerOptions.text(given, PATIENT).orElse("");
        Records records = Records.read(path, id, options, console.clock());
        Explanation explanation = new Explainer(records.screener())
                .explain(records.patient().facts(), records.patient().gaps(), records.frame());
        View view = new View(console.width(), console.ink(), given.hasMatchedOption(ALL), options.modalities());
        AnswerText text = new AnswerText(
                options.knowledge().pack(),
                options.knowledge().rules(),
                options.knowledge().adoptedBy());
        console.print(text.write(id, explanation, view));
        records.patient().problems().forEach(problem -> console.remark(problem.toString()));
        return exit(records);
    }

    private static ExitCode exit(Records records) {
        if (records.patient().problems().stream().anyMatch(Problem::isUntied)) {
            return ExitCode.UNTIED;
        }
        return records.patient().gaps().isEmpty() ? ExitCode.FINE : ExitCode.SOME_INCOMPLETE;
    }
}
