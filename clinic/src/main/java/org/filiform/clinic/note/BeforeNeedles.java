package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.clinic.visits.Assessment;
import org.filiform.clinic.visits.Pause;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Written;
import org.filiform.knowledge.answer.DateWords;

/** The part of a note that comes before the first needle. */
final class BeforeNeedles {

    private final Saying say;

    BeforeNeedles(Saying say) {
        this.say = say;
    }

    List<Section> of(Done done) {
        Stream<Section> always = Stream.of(person(done));
        Stream<Section> looked = done.assessment().stream()
                .map(Written::paper)
                .flatMap(assessment -> Stream.of(complaint(assessment), palpation(assessment)));
        Stream<Section> planned =
                done.plan().stream().flatMap(plan -> Stream.of(choice(plan, done), plan(plan.paper())));
        return Stream.of(always, looked, planned, Stream.of(findings(done), consent(done), pause(done)))
                .flatMap(part -> part)
                .toList();
    }

    private Section person(Done done) {
        return say.section("person")
                .line("name", done.client().name())
                .line("born", done.client().details().born().map(DateWords::of).orElse(""))
                .line("visit", String.valueOf(done.number()))
                .line("began", say.minute(done.visit().openedAt()))
                .line("before", done.before().map(say::minute).orElse(say.t("note.first-visit")))
                .line(
                        "room",
                        done.pause()
                                .map(held -> held.paper().room())
                                .orElse(done.visit().room()))
                .line("alert", done.client().details().alert())
                .end();
    }

    private Section complaint(Assessment seen) {
        return say.section("complaint")
                .line("complaint", seen.complaint())
                .line(
                        "since",
                        seen.since().number() + " "
                                + say.t("visit.since." + seen.since().unit()))
                .line("tried", tried(seen))
                .line("hinders", seen.hinders())
                .line("pain", say.t("note.of-ten", String.valueOf(seen.painNow())))
                .line("posture", seen.posture())
                .line("movement", seen.movement())
                .line("range", seen.range())
                .line("red-flags", seen.redFlags())
                .line("health", seen.depends().generalHealth())
                .line("tolerance", seen.depends().tolerance())
                .line("wider", seen.depends().widerCondition())
                .end();
    }

    private String tried(Assessment seen) {
        return seen.tried().stream()
                .filter(one -> one.effect() != Assessment.Effect.NOT_RECORDED)
                .map(one -> say.t("visit.care." + one.what()) + ": " + say.t("visit.effect." + one.effect()))
                .collect(joining("; "));
    }

    private Section palpation(Assessment seen) {
        return say.section("palpation")
                .table(
                        List.of("muscle", "band", "spot", "known", "sends", "twitch"),
                        seen.palpated().stream().map(this::palpated).toList());
    }

    private List<String> palpated(Assessment.Palpated felt) {
        return Stream.concat(
                        Stream.of(say.names().site(felt.site())),
                        Stream.of(felt.tautBand(), felt.tenderSpot(), felt.recognised(), felt.referred(), felt.twitch())
                                .map(sign -> say.t("note.sign." + sign)))
                .toList();
    }

    private Section choice(Written<Plan> plan, Done done) {
        return say.section("choice")
                .line("modality", say.names().modality(plan.paper().modality()))
                .line("for", say.names().complaint(plan.paper().complaint()))
                .line("reason", plan.paper().why())
                .line("indication", done.indication())
                .line("planned-by", plan.byName() + ", " + say.minute(plan.at()))
                .end();
    }

    private Section plan(Plan plan) {
        return say.section("plan")
                .line("muscles", plan.sites().stream().map(say.names()::site).collect(joining("; ")))
                .line("position", plan.position())
                .line(
                        "technique",
                        plan.techniques().stream()
                                .sorted()
                                .map(say.names()::technique)
                                .collect(joining(", ")))
                .line("needles", String.join(", ", plan.needles()))
                .line(
                        "drugs",
                        plan.drugs().stream().sorted().map(say.names()::drug).collect(joining(", ")))
                .line("visits", String.valueOf(plan.visits()))
                .line("review", DateWords.of(plan.review()))
                .end();
    }

    private Section findings(Done done) {
        List<List<String>> rows = done.findings().stream()
                .map(found -> List.of(
                        found.title(),
                        found.weight(),
                        found.answer().isEmpty() ? say.t("note.no-answer-needed") : found.answer()))
                .toList();
        Saying.Making making = say.section("findings");
        return rows.isEmpty()
                ? making.says(say.t("note.no-findings")).end()
                : making.table(List.of("finding", "weight", "answered"), rows);
    }

    private Section consent(Done done) {
        Saying.Making making = say.section("consent");
        done.agreed()
                .forEach(agreed -> making.says(say.t(
                        "note.agreed",
                        agreed.to(),
                        agreed.by(),
                        say.minute(agreed.at()),
                        agreed.explainedBy(),
                        agreed.saidBack(),
                        agreed.text())));
        return done.agreed().isEmpty() ? making.says(say.t("note.no-consent")).end() : making.end();
    }

    private Section pause(Done done) {
        Optional<Written<Pause>> held = done.pause();
        return say.section("pause")
                .says(held.map(pause -> say.t(
                                "note.pause",
                                pause.byName(),
                                say.minute(pause.at()),
                                String.valueOf(pause.paper().items().size())))
                        .orElseGet(() -> say.t("note.no-pause")))
                .end();
    }
}
