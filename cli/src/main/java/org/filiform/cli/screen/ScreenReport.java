package org.filiform.cli.screen;

import java.time.LocalDate;
import java.util.Optional;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.decision.answer.Frame;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.population.RunSummary;

/** What is told of a run besides its answers: problems, the summary, and how the program ends. */
public final class ScreenReport {

    private static final int PROBLEMS_SHOWN = 20;

    private final Console console;
    private final AnswerOptions options;
    private final Frame frame;
    private final String dayFrom;

    /**
     * The report of one run.
     *
     * @param options what was asked for
     * @param frame what every answer depends on
     * @param dayAfterExport the day that the records propose
     */
    public ScreenReport(Console console, AnswerOptions options, Frame frame, Optional<LocalDate> dayAfterExport) {
        this.console = console;
        this.options = options;
        this.frame = frame;
        this.dayFrom = dayFrom(options, dayAfterExport);
    }

    private static String dayFrom(AnswerOptions options, Optional<LocalDate> dayAfterExport) {
        if (options.day().isPresent()) {
            return "as you named it";
        }
        return dayAfterExport.isPresent()
                ? "the day after the export was made (--as-of DATE names another)"
                : "today (--as-of DATE names another day)";
    }

    /** Tells what could not be read, the first problems one by one. */
    public void problems(RunSummary summary) {
        console.out().flush();
        summary.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> console.remark(problem.toString()));
        if (summary.problemCount() > PROBLEMS_SHOWN) {
            console.remark("... and " + (summary.problemCount() - PROBLEMS_SHOWN) + " more problems");
        }
    }

    /**
     * Tells the summary.
     *
     * @param aside whether answers stand on standard output, so that the summary must not
     */
    public void summary(RunSummary summary, boolean aside) {
        TextPage page = new TextPage(console.width(), console.ink());
        new SummaryText(
                        options.knowledge().pack(),
                        options.modalities(),
                        options.knowledge().adoptedBy())
                .write(summary, frame, dayFrom, page);
        if (aside) {
            console.remark(page.toString());
        } else {
            console.print("\n" + page);
        }
    }

    /** How the program ends after this run. */
    public static ExitCode exit(RunSummary summary) {
        if (summary.untiedProblems() > 0) {
            return ExitCode.UNTIED;
        }
        return summary.incomplete() > 0 ? ExitCode.SOME_INCOMPLETE : ExitCode.FINE;
    }
}
