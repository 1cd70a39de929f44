package org.filiform.cli.muscles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.NextTest;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Ranking;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.StructureAtRisk;
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

    /** What lies at risk where it is needled, but for what lies at every muscle. */
    List<StructureAtRisk> risks(Candidate candidate) {
        return pack.structuresAtRisk(candidate.site().muscle()).stream()
                .filter(structure -> !structure.anywhere())
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
