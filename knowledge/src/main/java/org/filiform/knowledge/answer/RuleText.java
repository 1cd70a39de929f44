package org.filiform.knowledge.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.filiform.decision.rule.Rule;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.rule.RuleEntry;

/** The ground on which a rule stands: what is done, who says what, how far that was checked, where to read it. */
public final class RuleText {

    private static final int INDENT = 3;

    private final Pack pack;

    public RuleText(Pack pack) {
        this.pack = pack;
    }

    /**
     * Writes the ground of a rule.
     *
     * @param entry the rule as the pack describes it
     * @param adopted the same rule as it is applied
     * @param page where to
     */
    public void ground(RuleEntry entry, Rule adopted, TextPage page) {
        page.labelled(
                INDENT,
                "Rule",
                entry.id() + " · " + Wording.of(adopted.action()) + " · " + Wording.of(adopted.severity()) + " · "
                        + Wording.of(entry.mark()));
        page.labelled(INDENT, "Override", Wording.of(adopted.override()));
        entry.extended()
                .forEach((modality, why) ->
                        page.labelled(INDENT, "Extended", "to " + name(modality.value()) + ": " + why));
        positions(entry.positions(), INDENT, page);
        sources(entry.sources(), INDENT, page);
    }

    private String name(String modality) {
        return pack.modalities().stream()
                .filter(entry -> entry.id().value().equals(modality))
                .map(entry -> entry.name())
                .findFirst()
                .orElse(modality);
    }

    /** Who holds what. */
    public void positions(List<Position> positions, int indent, TextPage page) {
        String label = "Positions";
        for (Position position : positions) {
            String holders = position.holders().stream().map(SourceId::value).collect(Collectors.joining(", "));
            page.labelled(
                    indent, label, "[" + Wording.of(position.stance()) + "] " + position.says() + " (" + holders + ")");
            label = "";
        }
    }

    /** Each source with its mark and where to find it. */
    public void sources(List<SourceId> sources, int indent, TextPage page) {
        String label = "Sources";
        for (SourceId id : sources) {
            page.labelled(indent, label, source(pack.sources().named(id)));
            label = "";
        }
    }

    /** One source on one line. */
    public static String source(Source source) {
        List<String> links = SourceLinks.of(source);
        return source.id() + " · " + Wording.of(source.mark()) + " · " + source.citation()
                + (links.isEmpty() ? " (no link)" : " " + String.join(" ", links));
    }
}
