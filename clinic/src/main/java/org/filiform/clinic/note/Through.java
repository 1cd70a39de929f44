package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.clinic.syringes.DoseStanding;
import org.filiform.clinic.syringes.Injected;
import org.filiform.knowledge.answer.DateWords;

/** The part of a note that tells what went through the needles. What nobody knows is said so. */
final class Through {

    private static final List<String> POINTS = List.of("muscle", "got", "volume", "in", "syringe");
    private static final List<String> POINTS_WITH_DEPTH = List.of("muscle", "depth", "got", "volume", "in", "syringe");
    private static final List<String> SYRINGES = List.of("syringe", "drug", "volume", "lot", "last-day", "route");

    private final Saying say;

    Through(Saying say) {
        this.say = say;
    }

    List<Section> of(Done done) {
        return List.of(injected("injected", done).table(POINTS, points(done, false)), syringes(done));
    }

    /** The same for an emergency: how deep, too, and that nothing was where nothing was. */
    Section given(Done done) {
        return injected("given", done)
                .says(isNothing(done) ? say.t("note.nothing-injected") : "")
                .line("injected", done.draft().injected())
                .table(POINTS_WITH_DEPTH, points(done, true));
    }

    private static boolean isNothing(Done done) {
        return done.injected().points().isEmpty()
                && !done.isInjectateOpen()
                && done.draft().injected().isEmpty();
    }

    private Saying.Making injected(String section, Done done) {
        Saying.Making making = say.section(section);
        sums(done, making);
        return making.line("limit", limit(done.injected().standing()))
                .says(unknown(done))
                .says(
                        done.isInjection() && done.undosed() > 0
                                ? say.t("note.undosed", done.undosed())
                                : "");
    }

    private void sums(Done done, Saying.Making making) {
        done.injected()
                .sums()
                .forEach(got -> making.named(drug(got), say.t("note.in-all", howMuch(got.howMuch()))));
    }

    /** What came out of a syringe that nobody prepared here. */
    private String unknown(Done done) {
        long points = done.injected().points().stream()
                .filter(point -> point.syringe().isEmpty())
                .count();
        return points == 0 ? "" : say.t("note.points-unknown", points);
    }

    private List<List<String>> points(Done done, boolean withDepth) {
        return done.injected().points().stream()
                .map(point -> point(point, withDepth))
                .toList();
    }

    private List<String> point(Injected.Point point, boolean withDepth) {
        List<String> cells = new ArrayList<>();
        cells.add(say.names().site(Done.site(point.insertion())));
        if (withDepth) {
            cells.add(say.depth(point.insertion()));
        }
        cells.add(got(point));
        cells.add(point.volume());
        cells.add(say.time(point.insertion().from()));
        cells.add(point.syringe().map(String::valueOf).orElseGet(() -> say.t("note.syringe-unknown")));
        return cells;
    }

    private String got(Injected.Point point) {
        return point.syringe().isEmpty()
                ? say.t("note.got-unknown")
                : point.got().stream().map(this::got).collect(joining(", "));
    }

    private String got(Injected.Got got) {
        return switch (got.howMuch()) {
            case Injected.HowMuch.NotCounted _ -> drug(got);
            case Injected.HowMuch.Known _, Injected.HowMuch.NotKnown _ -> drug(got) + " " + howMuch(got.howMuch());
        };
    }

    private String drug(Injected.Got got) {
        return got.withEpinephrine() ? got.drug() + " " + say.t("syringe.with-epinephrine") : got.drug();
    }

    private String howMuch(Injected.HowMuch howMuch) {
        return switch (howMuch) {
            case Injected.HowMuch.Known(String amount) -> amount;
            case Injected.HowMuch.NotCounted _ -> say.t("note.not-counted");
            case Injected.HowMuch.NotKnown _ -> say.t("note.amount-unknown");
        };
    }

    private String limit(DoseStanding standing) {
        return switch (standing) {
            case DoseStanding.Nothing _ -> "";
            case DoseStanding.Within(String percent) -> say.t("note.limit.within", percent);
            case DoseStanding.Over over -> say.t("note.limit.over", over.by());
            case DoseStanding.SteroidOver(int days, int most) -> say.t("note.limit.steroid-over", days, most);
            case DoseStanding.NotKnown(List<String> drugs) ->
                say.t("note.limit.not-known", String.join(", ", drugs));
            case DoseStanding.Justified said ->
                limit(said.what()) + " "
                        + say.t("note.limit.justified", said.byName(), say.minute(said.at()), said.why());
        };
    }

    /** What was prepared, container by container, and where each syringe went. */
    Section syringes(Done done) {
        Saying.Making making = say.section("syringes");
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Injected.Held held : done.injected().syringes()) {
            number++;
            making.named(say.t("note.syringe", String.valueOf(number)), went(held));
            for (Injected.Drawn drawn : held.drawn()) {
                rows.add(row(number, drawn));
            }
        }
        return making.table(SYRINGES, rows);
    }

    private String went(Injected.Held held) {
        return Stream.of(
                        say.t("note.syringe.went", held.total(), held.given(), held.discarded()),
                        held.left()
                                .map(left -> say.t("note.syringe.left", left))
                                .orElse(""),
                        held.excess()
                                .map(excess -> say.t("note.syringe.excess", excess))
                                .orElse(""),
                        say.t("note.syringe.by", held.byName(), say.minute(held.at())))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    private List<String> row(int number, Injected.Drawn drawn) {
        return List.of(
                String.valueOf(number),
                drug(drawn),
                drawn.volume(),
                drawn.lot().orElseGet(() -> say.t("note.not-said")),
                drawn.lastDay().map(DateWords::of).orElseGet(() -> say.t("note.not-said")),
                say.t("syringe.route." + drawn.route())
                        + drawn.direction()
                                .map(by -> " (" + by.by() + ", " + DateWords.of(by.on()) + ")")
                                .orElse(""));
    }

    private String drug(Injected.Drawn drawn) {
        return drawn.drug()
                + drawn.strength().map(strength -> " " + strength).orElse("")
                + drawn.epinephrine()
                        .map(strength -> " " + say.t("syringe.with-epinephrine") + " " + strength)
                        .orElse("");
    }

    /** For whom it was done: what, how much, out of which lots. */
    Section summary(Done done) {
        Saying.Making making = say.section("sum-injected");
        sums(done, making);
        making.says(unknown(done));
        if (!done.injected().points().isEmpty()) {
            lots(done, making);
        }
        return making.end();
    }

    private void lots(Done done, Saying.Making making) {
        List<Injected.Held> used = done.injected().points().stream()
                .flatMap(point -> point.syringe().stream())
                .distinct()
                .map(number -> done.injected().syringes().get(number - 1))
                .toList();
        used.stream()
                .flatMap(held -> held.drawn().stream())
                .map(this::lot)
                .distinct()
                .forEach(making::says);
        boolean isLeftOver = used.stream().anyMatch(held -> !held.discarded().equals("0 mL"));
        making.says(isLeftOver ? say.t("note.sum.discarded") : "");
    }

    private String lot(Injected.Drawn drawn) {
        return say.t(
                "note.sum.lot",
                drug(drawn),
                drawn.lot().orElseGet(() -> say.t("note.not-said")),
                drawn.lastDay().map(DateWords::of).orElseGet(() -> say.t("note.not-said")));
    }
}
