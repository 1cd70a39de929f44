package org.filiform.clinic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.clinic.screening.VerdictSign;
import org.filiform.decision.pain.Band;
import org.filiform.decision.pain.Notice;
import org.filiform.decision.pain.Ranking;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.body.PainPattern;
import org.springframework.stereotype.Component;

/** Tells what was painted. */
@Component
class Paintings {

    private final Rules rules;
    private final Clock clock;

    Paintings(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Optional<Painted> of(Ranks.Ranked ranked) {
        return ranked.drawing().flatMap(drawing -> ranked.ranking().map(ranking -> painted(drawing, ranking, ranked)));
    }

    private Painted painted(Drawing drawing, Ranking ranking, Ranks.Ranked ranked) {
        return new Painted(
                drawing.by(),
                DateWords.of(LocalDate.ofInstant(drawing.at(), clock.getZone())),
                drawing.address(),
                drawing.isWithoutPain(),
                ranked.first().stream().map(Paintings::first).toList(),
                ranking.notices().stream()
                        .flatMap(notice -> key(notice).stream())
                        .toList(),
                new PlaceWords(rules.pack()).names(ranking.unexplained()),
                drawing.isWithoutPain() ? Optional.empty() : Optional.of(Band.of(ranking.noMuscle())),
                String.format(Locale.ROOT, "%.2f", ranking.noMuscle()));
    }

    private static Painted.First first(PainPattern pattern) {
        return new Painted.First(
                pattern.name(),
                pattern.say(),
                pattern.danger().what(),
                Wording.of(pattern.danger().mark()),
                VerdictSign.disc(pattern.danger().mark()));
    }

    /** What is said in a list of its own, or beside a muscle, is no notice here. */
    private static List<String> key(Notice notice) {
        return switch (notice) {
            case Notice.NothingPainted _ -> List.of();
            case Notice.Contradiction _ -> List.of();
            case Notice.EverythingPainted _ -> List.of("visit.painted.everything");
            case Notice.WidespreadSymmetric _ -> List.of("visit.painted.symmetric");
        };
    }
}
