package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.SourceLinks;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Source;

/** Where everything comes from. */
record SourceShelf(Pack pack) implements Shelf<Source> {

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public Collection<Source> entries() {
        return pack.sources();
    }

    @Override
    public String id(Source source) {
        return source.id().value();
    }

    @Override
    public List<String> columns(Source source) {
        return List.of(Names.of(source.mark()), Names.of(source.kind()), source.citation());
    }

    @Override
    public void write(Source source, TextPage page) {
        page.spread(page.paint(Tone.TITLE, source.id().value()), Wording.of(source.mark()));
        page.paragraph(0, source.citation()).blank();
        page.labelled(0, "Kind", Names.of(source.kind()));
        page.labelled(0, "Read", source.read());
        source.note().ifPresent(note -> page.labelled(0, "Note", note));
        source.partOf().ifPresent(whole -> page.labelled(0, "Part of", whole.value()));
        page.labelled(0, "Where", source.locator().isEmpty() ? "no link" : String.join(" ", SourceLinks.of(source)));
        page.heading("What rests on it");
        rests(source.id(), page);
    }

    private void rests(SourceId id, TextPage page) {
        used(
                "Rules",
                pack.rules().stream()
                        .filter(rule -> rule.sources().contains(id))
                        .map(rule -> rule.id().value())
                        .toList(),
                page);
        used(
                "Facts",
                pack.facts().stream()
                        .filter(fact -> fact.sources().contains(id))
                        .map(fact -> fact.id().value())
                        .toList(),
                page);
        used(
                "Claims",
                pack.claims().stream()
                        .filter(claim ->
                                claim.sources().contains(id) || claim.against().contains(id))
                        .map(claim -> claim.id())
                        .toList(),
                page);
        used(
                "Conflicts",
                pack.conflicts().stream()
                        .filter(conflict -> conflict.sources().contains(id))
                        .map(conflict -> conflict.id())
                        .toList(),
                page);
        used(
                "Evidence",
                pack.evidence().stream()
                        .filter(row -> row.sources().contains(id))
                        .map(row -> row.id())
                        .toList(),
                page);
        used(
                "Events",
                pack.adverseEvents().stream()
                        .filter(row -> row.sources().contains(id))
                        .map(row -> row.id())
                        .toList(),
                page);
    }

    private static void used(String label, List<String> ids, TextPage page) {
        page.labelled(0, label, ids.isEmpty() ? "none" : String.join(", ", ids));
    }
}
