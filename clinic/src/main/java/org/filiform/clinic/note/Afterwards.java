package org.filiform.clinic.note;

import java.util.List;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.note.NoteText.Section;

/** The part of a note that comes after the needles: what went wrong, what is said beside it, and who did it. */
final class Afterwards {

    private final Saying say;

    Afterwards(Saying say) {
        this.say = say;
    }

    List<Section> of(Done done) {
        return List.of(said(done), incidents(done), words(done), by(done));
    }

    private Section said(Done done) {
        Draft draft = done.draft();
        return say.section("said")
                .line("reactions", both(draft.noReaction(), "note.none-seen", draft.reactions()))
                .line("variation", both(draft.asPlanned(), "note.as-planned", draft.variation()))
                .line("other", both(draft.nothingElse(), "note.nothing-else", draft.other()))
                .line("injected", draft.injected())
                .line("risk", draft.riskTold() ? say.t("note.risk-told") : "")
                .line("advice", draft.advice() ? say.t("note.advice-given") : "")
                .end();
    }

    private String both(boolean ticked, String key, String text) {
        String tick = ticked ? say.t(key) : "";
        return tick.isEmpty() || text.isEmpty() ? tick + text : tick + " " + text;
    }

    private Section incidents(Done done) {
        Saying.Making making = say.section("incidents");
        for (Incident incident : done.incidents()) {
            making.says(say.minute(incident.at()) + " " + say.t("note.incident." + incident.kind()) + ": "
                    + incident.words() + ". "
                    + incident.closing()
                            .map(closing -> say.t("note.closed", closing.done(), closing.clientTold(), closing.by()))
                            .orElseGet(() -> say.t("note.incident-open")));
        }
        return making.end();
    }

    private Section words(Done done) {
        Saying.Making making = say.section("words");
        done.draft().words().lines().forEach(making::says);
        return making.end();
    }

    private Section by(Done done) {
        Saying.Making making = say.section("by");
        for (Done.By by : done.by()) {
            String profession = by.profession().isEmpty() ? "" : ", " + by.profession();
            String acts = by.acts().isEmpty() ? say.t("note.no-acts") : String.join(", ", by.acts());
            making.says(by.name() + profession + ". " + say.t("note.acts", acts));
        }
        return making.end();
    }
}
