package org.filiform.cli.muscles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.NextTest;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Ranking;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.pain.PainKnowledge;

/**
 * A ranking with what belongs to it.
 *
 * @param pack names, risks and marks
 * @param knowledge what ranked it
 * @param drawing what was painted
 * @param ranking of muscles
 * @param contradictions signs called both present and absent
 * @param top how many are shown
 */
record Ranked(
        Pack pack,
        PainKnowledge knowledge,
        PainDrawing drawing,
        Ranking ranking,
        List<String> contradictions,
        int top) {

    List<Candidate> shown() {
        return ranking.candidates().stream().limit(top).toList();
    }

    Muscle muscle(Candidate candidate) {
        return pack.muscles().named(candidate.site().muscle());
    }

    Optional<NextTest> next(Candidate candidate) {
        return knowledge.next(candidate);
    }

    List<PainPattern> lookFirst() {
        return knowledge.lookFirst(drawing);
    }

    /**
     * A structure at risk.
     *
     * @param structure what it is
     * @param mark how far it was checked that it lies there
     */
    record Risk(String structure, Mark mark) {}

    /** What lies at risk where it is needled, but for what lies at every muscle; where nobody said, what its whole zone tells. */
    List<Risk> risks(Candidate candidate) {
        Token muscle = candidate.site().muscle();
        List<Risk> own = pack.structuresAtRisk(muscle).stream()
                .filter(structure -> !structure.anywhere())
                .map(structure -> new Risk(structure.structure(), structure.mark()))
                .toList();
        return own.isEmpty() ? ofItsZone(muscle) : own;
    }

    private List<Risk> ofItsZone(Token muscle) {
        return pack.visit().zones().stream()
                .filter(zone -> zone.muscles().contains(muscle))
                .flatMap(zone -> zone.atRisk().stream())
                .map(risk -> new Risk(risk.structure(), risk.mark()))
                .toList();
    }

    /** All that has to be said before the list is read. */
    List<String> notices() {
        RankWords words = new RankWords(pack);
        return Stream.of(
                        ranking.notices().stream().map(words::notice),
                        contradictions.stream().map(RankWords::contradiction),
                        lookFirst().stream().map(pattern -> "Look first: " + pattern.name() + ". " + pattern.say()))
                .flatMap(said -> said)
                .toList();
    }
}
