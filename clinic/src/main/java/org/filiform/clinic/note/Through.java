package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.clinic.syringes.DoseStanding;
import org.filiform.clinic.syringes.Injected;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.NeedleSpec;

/** The part of a note that tells what went through the needles. What nobody knows is said so. */
final class Through {

    private static final List<String> POINTS = List.of("muscle", "got", "volume", "in", "syringe");
    private static final List<String> POINTS_WITH_DEPTH = List.of("muscle", "depth", "got", "volume", "in", "syringe");

    private final Saying say;

    Through(Saying say) {
        this.say = say;
    }

    List<Section> of(Done done) {
        return List.of(injected("injected", done).table(POINTS, points(done, false)), new Drawn(say).section(done));
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
                .says(done.isInjection() && done.undosed() > 0 ? say.t("note.undosed", done.undosed()) : "");
    }

    private void sums(Done done, Saying.Making making) {
        done.injected().sums().forEach(got -> making.named(drug(got), inAll(got.howMuch())));
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
            cells.add(depth(point.insertion()));
        }
        cells.add(got(point));
        cells.add(point.volume());
        cells.add(say.time(point.insertion().from()));
        cells.add(point.syringe().map(String::valueOf).orElseGet(() -> say.t("note.syringe-unknown")));
        return cells;
    }

    private String depth(Insertion insertion) {
        return Stream.concat(
                        Stream.of(say.depth(insertion)),
                        insertion.spec().map(NeedleSpec::size).map(Object::toString).stream())
                .collect(joining(", "));
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

    private String inAll(Injected.HowMuch howMuch) {
        return switch (howMuch) {
            case Injected.HowMuch.Known(String amount) -> say.t("note.in-all", amount);
            case Injected.HowMuch.NotCounted _, Injected.HowMuch.NotKnown _ -> howMuch(howMuch);
        };
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
            case DoseStanding.NotKnown(List<String> drugs) -> say.t("note.limit.not-known", String.join(", ", drugs));
            case DoseStanding.Justified said ->
                limit(said.what()) + " "
                        + say.t("note.limit.justified", said.byName(), say.minute(said.at()), said.why());
        };
    }

    /** For whom it was done: what, how much, out of which lots. */
    Section summary(Done done) {
        Saying.Making making = say.section("sum-injected");
        done.injected().sums().forEach(got -> making.says(say.t("note.sum.got", drug(got), inAll(got.howMuch()))));
        making.says(unknown(done));
        if (!done.injected().points().isEmpty()) {
            new Drawn(say).lots(done.injected(), making);
        }
        return making.end();
    }
}
