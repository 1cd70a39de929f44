package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.clinic.syringes.Injected;
import org.filiform.knowledge.answer.DateWords;

/** The part of a note that tells of the syringes: what was drawn into each, and where it went. */
final class Drawn {

    private static final List<String> COLUMNS = List.of("syringe", "drug", "volume", "lot", "last-day", "route");

    private final Saying say;

    Drawn(Saying say) {
        this.say = say;
    }

    /** What was prepared, container by container, and where each syringe went. */
    Section section(Done done) {
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
        return making.table(COLUMNS, rows);
    }

    private String went(Injected.Held held) {
        return Stream.of(
                        say.t("note.syringe.went", held.total(), held.given()),
                        held.discarded()
                                .map(away -> say.t("note.syringe.away", away))
                                .orElse(""),
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
                said(drawn.lot()),
                said(drawn.lastDay().map(DateWords::of)),
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

    /** Out of which lots the points got something, and that the rest went away, for whom it was done. */
    void lots(Injected injected, Saying.Making making) {
        List<Injected.Held> used = injected.points().stream()
                .flatMap(point -> point.syringe().stream())
                .distinct()
                .map(number -> injected.syringes().get(number - 1))
                .toList();
        used.stream()
                .flatMap(held -> held.drawn().stream())
                .map(this::lot)
                .distinct()
                .forEach(making::says);
        boolean isLeftOver = used.stream().anyMatch(held -> held.discarded().isPresent());
        making.says(isLeftOver ? say.t("note.sum.discarded") : "");
    }

    private String lot(Injected.Drawn drawn) {
        return say.t(
                "note.sum.lot",
                drug(drawn),
                said(drawn.lot()),
                said(drawn.lastDay().map(DateWords::of)));
    }

    private String said(Optional<String> text) {
        return text.orElseGet(() -> say.t("note.not-said"));
    }
}
