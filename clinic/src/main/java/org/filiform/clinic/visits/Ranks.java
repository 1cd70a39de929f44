package org.filiform.clinic.visits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Ranking;
import org.filiform.decision.pain.Signs;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.pain.PainKnowledge;
import org.springframework.stereotype.Component;

/**
 * Ranks muscles by the newest drawing of a client and by what was felt. Where pain comes from is no rule that a clinic adopts,
 * so it is always read from the pack that came with the program: an older one that is still followed may not know it.
 */
@Component
class Ranks {

    private final Drawings drawings;
    private final Pack pack;
    private final PainKnowledge knowledge;

    Ranks(Drawings drawings, Rules rules) {
        this.drawings = drawings;
        this.pack = rules.shipped();
        this.knowledge = new PainKnowledge(pack);
    }

    /**
     * What a drawing comes to.
     *
     * @param drawing the newest; empty where nobody has painted
     * @param ranking of the muscles; empty likewise
     * @param first what must be thought of before a muscle
     */
    record Ranked(Optional<Drawing> drawing, Optional<Ranking> ranking, List<PainPattern> first) {

        Ranked {
            first = List.copyOf(first);
        }

        /** The painted regions that the pack has, with their strength. */
        Map<Token, Integer> strengths() {
            return drawing.map(Drawing::strengths).orElse(Map.of());
        }
    }

    Ranked of(ClientId client, List<Assessment.Palpated> felt) {
        Optional<Drawing> drawing = drawings.newest(client);
        Optional<PainDrawing> painted = drawing.map(newest -> new PainDrawing(known(newest)));
        return new Ranked(
                drawing,
                painted.map(paint -> knowledge.rank(paint, examined(felt))),
                painted.map(knowledge::lookFirst).orElse(List.of()));
    }

    private Map<Token, Integer> known(Drawing drawing) {
        return drawing.strengths().entrySet().stream()
                .filter(region -> pack.regions().find(region.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of a muscle that was felt twice the later counts; that they differ is told where it was written down. */
    private Map<MuscleSite, Signs> examined(List<Assessment.Palpated> felt) {
        Map<MuscleSite, Signs> examined = new LinkedHashMap<>();
        felt.stream()
                .filter(one -> pack.muscles().find(one.site().muscle()).isPresent())
                .forEach(one -> examined.put(one.site().known(), one.signs()));
        return examined;
    }
}
