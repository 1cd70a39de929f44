package org.filiform.knowledge.bind;

import java.util.Optional;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.field.Fields;

/** The texts of a rule, as they were read. */
record RuleTexts(
        String title,
        String why,
        Optional<String> notApplied,
        String clinician,
        String client,
        Optional<String> consent) {

    /** The most words of each text. */
    static final int CLINICIAN = 50;

    static final int CLIENT = 35;
    static final int CONSENT = 50;
    static final int WHY = 60;
    static final int TITLE = 20;

    static RuleTexts read(Fields fields) {
        return new RuleTexts(
                fields.text("title"),
                fields.text("why"),
                fields.maybeText("not-applied"),
                fields.text("clinician"),
                fields.text("client"),
                fields.maybeText("consent"));
    }

    void check(Fields fields, Action action) {
        Wording.length(fields, "title", title, TITLE);
        Wording.length(fields, "why", why, WHY);
        Wording.length(fields, "clinician", clinician, CLINICIAN);
        if (action == Action.REFER_URGENTLY) {
            Wording.emergency(fields, "client", client, CLIENT);
        } else {
            Wording.client(fields, "client", client, CLIENT);
        }
        if (consent.isPresent()) {
            Wording.client(fields, "consent", consent.get(), CONSENT);
        }
    }
}
