package org.filiform.cli.muscles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Ranking;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.pain.PainKnowledge;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform muscles rank}: which muscles could send this pain. */
public final class RankCommand implements Command {

    private static final String REGIONS = "--regions";
    private static final String SIDE = "--side";
    private static final String TESTS = "--tests";
    private static final String TOP = "--top";
    private static final String FORMAT = "--format";
    private static final int USUAL = 10;

    private final Console console;

    public RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Manual.command(
                        this,
                        "rank",
                        "Ranks the muscles that could send pain to painted regions.",
                        "A short list of muscles worth palpating, with what each explains, what lies at risk there, and the"
                                + " palpation that would tell most next. It says which muscles could send this pain, not which of"
                                + " them most often do, and is no diagnosis. JSON is an array in the order of rank; report is one"
                                + " object with all of it.",
                        "filiform muscles rank --regions 110a,110b,112a",
                        "filiform muscles rank --regions 237a:4,235b:2 --tests soleus.recognised=present --format json")
                .addOption(Manual.option(
                                REGIONS,
                                "CODES",
                                "Where it hurts: codes of regions, each with a strength if not the worst (110b:2; 1 faint to"
                                        + " 4 worst).")
                        .toBuilder()
                        .required(true)
                        .build())
                .addOption(Manual.option(
                        SIDE, "SIDE", "left, right or both: on which side it hurts. Codes have to fit it."))
                .addOption(Manual.option(
                        TESTS,
                        "SIGNS",
                        "What was felt: MUSCLE/SIDE.SIGN=present or absent, separated by commas. Signs: taut-band,"
                                + " tender-spot, recognised, referred, twitch."))
                .addOption(Manual.option(TOP, "N", "How many muscles to show; 10 if not said."))
                .addOption(Manual.option(FORMAT, "FORMAT", "table, json or report."));
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        Pack pack = PackLoader.shipped();
        Form form = form(AnswerOptions.text(given, FORMAT).orElse("table"));
        int top = top(AnswerOptions.text(given, TOP));
        PainDrawing drawing = new Painted(pack)
                .read(AnswerOptions.text(given, REGIONS).orElse(""), side(AnswerOptions.text(given, SIDE)));
        Felt felt = new Felt.Reader(pack, onlySide(pack, drawing))
                .read(AnswerOptions.text(given, TESTS).orElse(""));
        PainKnowledge knowledge = new PainKnowledge(pack);
        Ranking ranking = knowledge.rank(drawing, felt.signs());
        Ranked ranked = new Ranked(pack, knowledge, drawing, ranking, felt.contradictions(), top);
        switch (form) {
            case TABLE -> {
                TextPage page = new TextPage(console.width(), console.ink());
                new RankText(ranked).write(page);
                console.print(page.toString());
            }
            case JSON -> {
                ranked.notices().forEach(console::remark);
                console.line(new RankJson(ranked).array());
            }
            case REPORT -> console.line(new RankJson(ranked).report());
        }
        return ExitCode.FINE;
    }

    private enum Form {
        TABLE,
        JSON,
        REPORT
    }

    private static Form form(String typed) throws Refusal {
        for (Form form : Form.values()) {
            if (form.name().equalsIgnoreCase(typed)) {
                return form;
            }
        }
        throw Message.USAGE.with("'" + typed + "' is no format: table, json or report", "filiform muscles rank");
    }

    private static int top(Optional<String> typed) throws Refusal {
        if (typed.isEmpty()) {
            return USUAL;
        }
        if (!typed.get().matches("[1-9]\\d{0,2}")) {
            throw Message.USAGE.with(
                    "'" + typed.get() + "' is no number of muscles: 1 to 999", "filiform muscles rank");
        }
        return Integer.parseInt(typed.get());
    }

    private static Optional<Region.Side> side(Optional<String> typed) throws Refusal {
        return switch (typed.orElse("both").toLowerCase(Locale.ROOT)) {
            case "left" -> Optional.of(Region.Side.LEFT);
            case "right" -> Optional.of(Region.Side.RIGHT);
            case "both" -> Optional.empty();
            default ->
                throw Message.USAGE.with(
                        "'" + typed.orElse("") + "' is no side: left, right or both", "filiform muscles rank");
        };
    }

    private static Optional<Side> onlySide(Pack pack, PainDrawing drawing) {
        Set<Region.Side> sides = drawing.regions().stream()
                .map(code -> pack.regions().named(code).side())
                .collect(Collectors.toSet());
        return sides.size() == 1
                ? List.copyOf(sides).getFirst() == Region.Side.LEFT ? Optional.of(Side.LEFT) : Optional.of(Side.RIGHT)
                : Optional.empty();
    }
}
