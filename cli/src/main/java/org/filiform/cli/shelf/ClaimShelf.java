package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.evidence.Claim;

/** What the first texts claim, and how it stood up. */
record ClaimShelf(Pack pack) implements Shelf<Claim> {

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Collection<Claim> entries() {
        return pack.claims();
    }

    @Override
    public String id(Claim claim) {
        return claim.id();
    }

    @Override
    public List<String> columns(Claim claim) {
        return List.of(Names.of(claim.topic()), checks(claim), claim.says());
    }

    private static String checks(Claim claim) {
        return claim.checks().stream().sorted().map(Names::of).collect(Collectors.joining(", "));
    }

    @Override
    public void write(Claim claim, TextPage page) {
        RuleText text = new RuleText(pack);
        page.spread(page.paint(Tone.TITLE, claim.id()), Names.of(claim.topic()) + " · " + checks(claim));
        page.paragraph(0, "The text says: " + claim.says());
        claim.note().ifPresent(note -> page.paragraph(0, "Checked: " + note));
        page.blank();
        text.sources(claim.sources(), 0, page);
        if (!claim.against().isEmpty()) {
            page.heading("Checked against");
            text.sources(claim.against(), 0, page);
        }
        new ConflictText(pack).write(claim.conflicts(), page);
        if (!claim.related().isEmpty()) {
            page.blank().labelled(0, "See also", String.join(", ", claim.related()));
        }
    }
}
