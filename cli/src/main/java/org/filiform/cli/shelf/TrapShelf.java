package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Trap;

/** What misleads whoever copies it. */
record TrapShelf(Pack pack) implements Shelf<Trap> {

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Collection<Trap> entries() {
        return pack.traps();
    }

    @Override
    public String id(Trap trap) {
        return trap.id();
    }

    @Override
    public List<String> columns(Trap trap) {
        return List.of(trap.says());
    }

    @Override
    public void write(Trap trap, TextPage page) {
        page.spread(page.paint(Tone.TITLE, trap.id()), Wording.of(trap.mark()));
        page.paragraph(0, trap.says()).blank();
        new RuleText(pack).sources(trap.sources(), 0, page);
    }
}
