package org.filiform.cli.shelf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.body.ActNeed;
import org.filiform.knowledge.body.Combination;
import org.filiform.knowledge.body.Compressible;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.StructureAtRisk;

/** Writes what a needle may meet at a muscle, who may needle it, and what not in one visit. */
final class MuscleCare {

    private final Pack pack;
    private final TextPage page;
    private final Set<SourceId> used = new LinkedHashSet<>();

    MuscleCare(Pack pack, TextPage page) {
        this.pack = pack;
        this.page = page;
    }

    void write(Muscle muscle) {
        page.heading("Structures at risk (figures tell what was measured, never how deep to go)");
        pack.structuresAtRisk(muscle.id()).forEach(this::structure);
        page.heading("Before needling");
        bleeding(muscle.id());
        acts(muscle.id());
        combinations(muscle.id());
        page.blank();
        new RuleText(pack).sources(List.copyOf(used), 0, page);
    }

    private void structure(StructureAtRisk card) {
        page.item(0, "·", card.structure() + " " + cited(card.sources(), card.mark()));
        page.labelled(
                2,
                "Lies",
                card.lies() + " [" + Wording.of(card.place().mark()) + "] "
                        + card.place().source());
        card.figures()
                .forEach(figure -> page.labelled(
                        2,
                        "Measured",
                        figure.says() + " " + measured(figure) + " " + cited(figure.sources(), figure.mark())));
        card.conflict().ifPresent(conflict -> page.labelled(2, "Conflict", conflict));
        card.higherRisk()
                .forEach(higher ->
                        page.labelled(2, "Riskier", who(higher) + " " + cited(higher.sources(), higher.mark())));
        page.labelled(2, "Safer", card.approach());
    }

    private static String measured(StructureAtRisk.Figure figure) {
        return "(" + figure.method()
                + (figure.people().isPresent() ? ", n = " + figure.people().getAsInt() : "") + ")";
    }

    private String who(StructureAtRisk.HigherRisk higher) {
        List<String> who = new ArrayList<>();
        higher.facts().forEach(fact -> who.add(pack.facts().named(fact).label()));
        higher.words().ifPresent(who::add);
        return String.join("; ", who);
    }

    private void bleeding(Token muscle) {
        page.labelled(
                0,
                "Bleeding",
                switch (pack.compressible(muscle)) {
                    case Compressible.Not(var sources, var mark) -> "cannot be pressed on " + cited(sources, mark);
                    case Compressible.NotClassified _ ->
                        "not classified: whoever has a hand on it says whether it can be pressed on";
                });
    }

    private void acts(Token muscle) {
        page.labelled(
                0,
                "Acts",
                "superficial needle: " + acts(muscle, false) + "; one that enters it: " + acts(muscle, true));
        for (ActNeed need : pack.anatomy().limits().needsOf(List.of(muscle), true)) {
            page.labelled(
                    2,
                    Names.of(need.act()),
                    need.condition().map(condition -> condition + " ").orElse("") + cited(need.sources(), need.mark()));
        }
    }

    private String acts(Token muscle, boolean deep) {
        return pack.actsFor(List.of(muscle), deep).stream()
                .sorted()
                .map((PermittedAct act) -> Names.of(act))
                .collect(Collectors.joining(", "));
    }

    private void combinations(Token muscle) {
        Stream<Combination> about = pack.anatomy().limits().combinations().stream()
                .filter(combination -> combination.muscles().contains(muscle));
        about.forEach(combination -> page.labelled(
                0, "One visit", combination.say() + " " + cited(combination.sources(), combination.mark())));
    }

    private String cited(List<SourceId> sources, Mark mark) {
        used.addAll(sources);
        return "[" + sources.stream().map(SourceId::value).collect(Collectors.joining(", ")) + ": " + Wording.of(mark)
                + "]";
    }
}
