package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.ledger.Counts;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.NeedleId;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Response;

/** The part of a note that tells of the needles, from their ledger alone. */
final class Needled {

    private static final List<String> COLUMNS =
            List.of("number", "place", "needle", "technique", "in", "minutes", "response", "entered");

    private final Saying say;

    Needled(Saying say) {
        this.say = say;
    }

    List<Section> of(Done done) {
        Ledger ledger = done.ledger();
        return List.of(insertions(ledger), counts(ledger), current(ledger), reactions(ledger));
    }

    /** What happened after a place in the list, one line each. */
    List<String> since(Done done, long place) {
        return done.ledger().entries().stream()
                .filter(entry -> entry.order() > place)
                .map(entry ->
                        say.t("note.late", say.minute(entry.at()), entry.by().name(), what(entry, done.ledger())))
                .toList();
    }

    private String what(Entry entry, Ledger ledger) {
        String kind = say.t("note.kind." + entry.operation().getClass().getSimpleName());
        return switch (entry.operation()) {
            case Operation.In in ->
                kind + ": "
                        + say.names()
                                .site(new Site(
                                        in.how().place().muscle(),
                                        in.how().place().side()));
            case Operation.OfNeedle about -> kind + ": " + say.t("note.needle", number(ledger, about.needle()));
            case Operation.Counted counted -> kind + ": " + counted.number();
            case Operation.Reacted reacted -> kind + ": " + say.names().card(reacted.card()) + ". " + reacted.note();
            case Operation.Responded _, Operation.WithCurrent _, Operation.Undone _ -> kind;
            case Operation.HandedOver _, Operation.Discarded _ -> kind;
        };
    }

    private static String number(Ledger ledger, NeedleId id) {
        return ledger.needles().stream()
                .filter(needle -> needle.id().equals(id))
                .map(needle -> String.valueOf(needle.number()))
                .findFirst()
                .orElse("?");
    }

    private Section insertions(Ledger ledger) {
        Map<NeedleId, Needle> needles =
                ledger.needles().stream().collect(Collectors.toMap(Needle::id, Function.identity()));
        return say.section("needles")
                .table(
                        COLUMNS,
                        ledger.insertions().stream()
                                .map(insertion -> row(insertion, needles))
                                .toList());
    }

    private List<String> row(Insertion insertion, Map<NeedleId, Needle> needles) {
        Needle needle = needles.get(insertion.needle());
        return List.of(
                needle == null ? "?" : String.valueOf(needle.number()),
                say.names().site(Done.site(insertion)) + " ("
                        + say.names().region(insertion.how().place().region()) + ")",
                insertion.spec().map(Needled::wrapper).orElse(""),
                insertion.how().techniques().stream()
                        .map(say.names()::technique)
                        .collect(joining(", ")),
                say.time(insertion.from()),
                minutes(insertion),
                insertion.response().map(this::response).orElse(""),
                entered(insertion.entry()));
    }

    private static String wrapper(NeedleSpec spec) {
        return spec.size() + spec.lot().map(lot -> ", " + lot).orElse("");
    }

    /** An in-and-out leaves nothing in; a needle that is still in says so. */
    private String minutes(Insertion insertion) {
        if (insertion.entry().operation() instanceof Operation.Passed) {
            return say.t("note.in-and-out");
        }
        Optional<Instant> until = insertion.until();
        return until.map(end ->
                        String.valueOf(Duration.between(insertion.from(), end).toMinutes()))
                .orElseGet(() -> say.t("note.still-in"));
    }

    private String response(Response response) {
        return Stream.of(
                        say.t("note.twitch." + response.twitch()),
                        say.t("note.recognised." + response.recognisedPain()),
                        say.t("note.referred." + response.referredPain()),
                        response.note())
                .filter(part -> !part.isBlank())
                .collect(joining(", "));
    }

    private String entered(Entry entry) {
        return Stream.of(
                        entry.by().name(),
                        entry.afterwards() ? say.t("note.afterwards") : "",
                        entry.outsideGate()
                                .map(code -> say.t("note.outside", code))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    private Section counts(Ledger ledger) {
        Counts counts = ledger.counts();
        Saying.Making making = say.section("counts")
                .line("opened", String.valueOf(counts.opened()))
                .line("in-bin", String.valueOf(counts.inBin()))
                .line("retained", String.valueOf(counts.retained()))
                .line("still-in", counts.inBody() == 0 ? "" : String.valueOf(counts.inBody()))
                .line("insertions", String.valueOf(counts.insertions()));
        ledger.effective().stream()
                .filter(entry -> entry.operation() instanceof Operation.Counted)
                .reduce((_, last) -> last)
                .ifPresent(last -> making.line("counted", counted(last)));
        return making.end();
    }

    private String counted(Entry entry) {
        int number = entry.operation() instanceof Operation.Counted counted ? counted.number() : 0;
        return say.t("note.counted", String.valueOf(number), entry.by().name(), say.time(entry.at()));
    }

    private Section current(Ledger ledger) {
        Saying.Making making = say.section("current");
        ledger.effective().forEach(entry -> {
            if (entry.operation() instanceof Operation.WithCurrent with) {
                making.says(say.t(
                        "note.current",
                        with.current().device(),
                        String.valueOf(with.pairs().size()),
                        with.current().frequencyHertz().toPlainString(),
                        with.current()
                                .intensityMilliamperes()
                                .map(strength -> strength.toPlainString() + " mA")
                                .orElse(say.t("note.not-shown")),
                        String.valueOf(with.current().minutes())));
            }
        });
        return making.end();
    }

    Section reactions(Ledger ledger) {
        Saying.Making making = say.section("reactions");
        for (Entry entry : ledger.reactions()) {
            making.says(say.minute(entry.at()) + " " + what(entry, ledger) + " ("
                    + entry.by().name() + ")");
        }
        return making.end();
    }
}
