package org.filiform.clinic.note;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.decision.ledger.Counts;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.visit.Advice;

/** Papers that are cut from what was done: for an emergency, for the client, for a blood service. */
final class Sheets {

    private final Saying say;
    private final String phone;

    /**
     * Sheets in one language.
     *
     * @param phone of the clinic; empty where none was set
     */
    Sheets(Saying say, String phone) {
        this.say = say;
        this.phone = phone;
    }

    /** What whoever takes over in an emergency has to know, on one page. */
    NoteText handover(Done done) {
        return kept(Stream.of(
                person(done),
                inNow(done),
                where(done),
                new Through(say).given(done),
                new Drawn(say).section(done),
                alerts(done),
                reactions(done),
                callBack(done)));
    }

    private static NoteText kept(Stream<Section> sections) {
        return new NoteText(sections.filter(section -> !section.isEmpty()).toList());
    }

    private Section person(Done done) {
        return say.section("person")
                .line("name", done.client().name())
                .line("born", done.client().details().born().map(DateWords::of).orElse(""))
                .line("began", say.minute(done.visit().openedAt()))
                .line(
                        "modality",
                        done.plan()
                                .map(plan -> say.names().modality(plan.paper().modality()))
                                .orElse(""))
                .line(
                        "complaint",
                        done.assessment().map(seen -> seen.paper().complaint()).orElse(""))
                .end();
    }

    private Section inNow(Done done) {
        List<Needle> open = done.ledger().in(Needle.State.IN_BODY);
        List<Needle> retained = done.ledger().in(Needle.State.RETAINED);
        Saying.Making making = say.section(open.isEmpty() ? "none-now" : "in-now");
        making.says(open.isEmpty() ? say.t("note.none-in") : say.t("note.in-now", String.valueOf(open.size())));
        return retained.isEmpty()
                ? making.end()
                : making.says(say.t("note.retained", String.valueOf(retained.size())))
                        .end();
    }

    private Section where(Done done) {
        return say.section("where")
                .table(
                        List.of("muscle", "depth", "technique", "needle", "in", "out"),
                        done.ledger().insertions().stream()
                                .filter(insertion -> !isAmongGiven(insertion))
                                .map(this::where)
                                .toList());
    }

    /** A point that got something and holds no needle stands with what it got, so that nothing is read twice. */
    private static boolean isAmongGiven(Insertion insertion) {
        return insertion.dose().isPresent() && insertion.until().isPresent();
    }

    private List<String> where(Insertion insertion) {
        return List.of(
                say.names().site(Done.site(insertion)),
                say.depth(insertion),
                insertion.how().techniques().stream()
                        .map(say.names()::technique)
                        .collect(joining(", ")),
                insertion.spec().map(NeedleSpec::size).map(Object::toString).orElse(""),
                say.time(insertion.from()),
                insertion.until().map(say::time).orElseGet(() -> say.t("note.still-in")));
    }

    private Section alerts(Done done) {
        Saying.Making making =
                say.section("alerts").says(done.client().details().alert());
        done.known().forEach(making::says);
        return making.end().isEmpty() ? making.says(say.t("note.no-alerts")).end() : making.end();
    }

    private Section reactions(Done done) {
        Section seen = new Needled(say).reactions(done.ledger());
        return seen.isEmpty()
                ? say.section("reactions").says(say.t("note.no-reaction-told")).end()
                : seen;
    }

    private Section callBack(Done done) {
        String who = done.by().stream()
                .map(by -> by.name() + (by.profession().isEmpty() ? "" : ", " + by.profession()))
                .collect(joining("; "));
        return say.section("call-back")
                .line("by", who)
                .line("phone", phone.isEmpty() ? "____________________" : phone)
                .end();
    }

    /** What was done, for whom it was done. */
    NoteText summary(Done done) {
        return summary(done, true);
    }

    /**
     * The same, for somebody from whom the client keeps something without what was told in free words: nobody can sort that.
     *
     * @param tellsWords whether the complaint is told in its words
     */
    NoteText summary(Done done, boolean tellsWords) {
        Counts counts = done.ledger().counts();
        String muscles = done.needled().stream().map(say.names()::site).sorted().collect(joining(", "));
        return kept(Stream.of(
                say.section("sum-what")
                        .says(say.t(
                                "note.sum.what",
                                inSentence(treatment(done)),
                                say.minute(done.visit().openedAt())))
                        .says(done.assessment()
                                .filter(_ -> tellsWords)
                                .map(seen -> say.t("note.sum.for", seen.paper().complaint()))
                                .orElse(""))
                        .says(say.t(
                                "note.sum.by",
                                done.by().stream().map(Done.By::name).collect(joining(", "))))
                        .end(),
                say.section("sum-where")
                        .says(
                                muscles.isEmpty()
                                        ? say.t("note.sum.nowhere")
                                        : say.t(done.isInjection() ? "note.sum.injected" : "note.sum.where", muscles))
                        .says(say.t("note.sum.count", counts.opened(), counts.inBin()))
                        .end(),
                new Through(say).summary(done),
                say.section("sum-pain")
                        .says(done.assessment()
                                .map(seen -> say.t(
                                        "note.sum.pain",
                                        String.valueOf(seen.paper().painNow())))
                                .orElse(""))
                        .end(),
                say.section("sum-next")
                        .says(done.plan()
                                .map(plan -> say.t(
                                        "note.sum.next",
                                        DateWords.of(plan.paper().review())))
                                .orElse(""))
                        .says(say.t("note.sum.call", phone.isEmpty() ? "____________________" : phone))
                        .end()));
    }

    /** A name as it stands inside a sentence. */
    private static String inSentence(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String treatment(Done done) {
        return done.plan()
                .map(plan -> say.names().modality(plan.paper().modality()))
                .orElseGet(() -> say.t("note.sum.treatment"));
    }

    /** What a blood service asks for. That the needles were sterile is said at the pause, and confirmed by hand. */
    NoteText donor(Done done) {
        Saying.Making rules = say.section("donor-rules");
        say.names().pack().visit().aftercare().advice().stream()
                .filter(advice -> advice.about() == Advice.About.BLOOD_DONATION)
                .forEach(advice -> advice.positions()
                        .forEach(position -> rules.says(position.says() + " ("
                                + position.holders().stream()
                                        .map(Object::toString)
                                        .collect(joining(", ")) + "; "
                                + Wording.of(advice.mark()) + ")")));
        return kept(Stream.of(
                person(done),
                say.section("donor")
                        .line(
                                "treated",
                                treatment(done) + ", " + say.minute(done.visit().openedAt()))
                        .line(
                                "by",
                                done.by().stream()
                                        .map(by ->
                                                by.name() + (by.profession().isEmpty() ? "" : ", " + by.profession()))
                                        .collect(joining("; ")))
                        .says(say.t(
                                "note.donor.needles",
                                String.valueOf(done.ledger().counts().opened()),
                                String.valueOf(done.ledger().counts().inBin())))
                        .says(done.pause()
                                .filter(held -> held.paper().items().contains("needles"))
                                .map(held -> say.t("note.donor.pause", held.byName(), say.minute(held.at())))
                                .orElse(""))
                        .says(say.t("note.donor.confirm"))
                        .line("signature", "____________________")
                        .end(),
                rules.end()));
    }
}
