package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Conflict;

/** Where sources disagree. */
record ConflictShelf(Pack pack) implements Shelf<Conflict> {

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Collection<Conflict> entries() {
        return pack.conflicts();
    }

    @Override
    public String id(Conflict conflict) {
        return conflict.id();
    }

    @Override
    public List<String> columns(Conflict conflict) {
        return List.of(Wording.count(conflict.positions().size(), "position"), conflict.topic());
    }

    @Override
    public void write(Conflict conflict, TextPage page) {
        new ConflictText(pack).write(List.of(conflict.id()), page);
        new RuleText(pack).sources(conflict.sources(), 0, page);
        if (!conflict.claims().isEmpty()) {
            page.labelled(0, "Claims", String.join(", ", conflict.claims()));
        }
    }
}
