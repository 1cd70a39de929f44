package org.filiform.cli.shelf;

import java.util.List;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Conflict;

/** Writes where sources disagree: every side, and what Filiform proposes until a clinic decides. */
record ConflictText(Pack pack) {

    void write(List<String> ids, TextPage page) {
        for (String id : ids) {
            Conflict conflict = pack.conflicts().named(id);
            page.heading("Sources disagree (" + id + "): " + conflict.topic());
            new RuleText(pack).positions(conflict.positions(), 0, page);
            page.labelled(0, "Proposed", conflict.proposedDefault());
            page.labelled(0, "Mark", Wording.of(conflict.mark()));
        }
    }
}
