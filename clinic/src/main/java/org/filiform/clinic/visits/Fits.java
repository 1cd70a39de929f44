package org.filiform.clinic.visits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.NextTest;
import org.filiform.decision.pain.Ranking;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.Signs;
import org.filiform.knowledge.answer.PlaceWords;

/** How muscles fit what was painted, and what was felt in them, for one page. */
final class Fits {

    private final Map<Site, Candidate> candidates;
    private final Map<Site, Signs> felt;
    private final Optional<NextTest> next;
    private final PlaceWords words;

    Fits(Optional<Ranking> ranking, List<Assessment.Palpated> palpated, PlaceWords words) {
        this.candidates = ranking.stream()
                .flatMap(found -> found.candidates().stream())
                .collect(Collectors.toMap(candidate -> Site.of(candidate.site()), candidate -> candidate));
        this.felt = palpated.stream()
                .collect(Collectors.toMap(Assessment.Palpated::site, Assessment.Palpated::signs, (_, later) -> later));
        this.next = ranking.flatMap(Ranking::next);
        this.words = words;
    }

    /** Nothing for a muscle that reaches nothing that was painted. */
    Optional<Offer.Fit> fit(Site site) {
        return Optional.ofNullable(candidates.get(site))
                .map(candidate -> new Offer.Fit(
                        candidate.band(),
                        places(candidate.explains(), site),
                        places(candidate.against(), site),
                        String.format(Locale.ROOT, "%.2f", candidate.posterior())));
    }

    /** The side is said where it is not the one of the muscle, which stands beside it. */
    private List<String> places(List<Token> regions, Site site) {
        String side = ", " + site.side().name().toLowerCase(Locale.ROOT);
        return words.names(regions).stream()
                .map(name -> name.endsWith(side) ? name.substring(0, name.length() - side.length()) : name)
                .toList();
    }

    List<Offer.Felt> felt(Site site) {
        Signs signs = felt.getOrDefault(site, Signs.none());
        return Arrays.stream(SignName.values())
                .filter(name -> signs.of(name) != Sign.NOT_TESTED)
                .map(name -> new Offer.Felt(name, signs.of(name) == Sign.PRESENT))
                .toList();
    }

    Optional<SignName> next(Site site) {
        return next.filter(test -> Site.of(test.site()).equals(site)).map(NextTest::sign);
    }
}
