package org.filiform.decision.pain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Sign;

/**
 * Ranks muscles by how well they explain a painted body. It keeps nothing between two questions and may be asked by many at once.
 */
public final class PainInference {

    private final Places places;
    private final Zones zones;
    private final Notices notices;
    private final Reliability reliability;
    private final Sources.Finder sources;

    /**
     * @param model what is known about where pain comes from
     * @param assumptions the figures of the network
     * @param reliability how far signs can be relied on
     * @throws IllegalArgumentException if a zone or pattern names a region that is not on the left half
     */
    public PainInference(BodyModel model, Assumptions assumptions, Reliability reliability) {
        this.places = new Places(model);
        this.zones = new Zones(model);
        this.notices = new Notices(model);
        this.reliability = reliability;
        this.sources = new Sources.Finder(model, new HalfBody(model, assumptions), assumptions, reliability);
    }

    /**
     * The muscles that could send this pain, the likeliest first. An empty drawing says nothing about a muscle that was not
     * examined.
     *
     * @param drawing where it hurts
     * @param examined what was felt, by muscle
     * @param fitting the patterns that fit the drawing; they compete with the muscles, all others are out of the question
     * @throws IllegalArgumentException if the drawing names a region, or what was felt a muscle, that the model does not know
     */
    public Ranking rank(PainDrawing drawing, Map<MuscleSite, Signs> examined, Set<Token> fitting) {
        drawing.regions().forEach(places::named);
        examined.keySet().forEach(zones::primary);
        Sources found = sources.find(drawing, examined, fitting);
        List<Candidate> candidates = new ArrayList<>();
        found.posteriors()
                .forEach((site, posterior) -> candidates.add(
                        zones.candidate(site, posterior, drawing, examined.getOrDefault(site, Signs.none()))));
        candidates.sort(Comparator.comparingDouble(Candidate::posterior).reversed());
        return new Ranking(
                candidates,
                unexplained(drawing, candidates),
                found.noMuscle(),
                candidates.stream()
                        .flatMap(candidate -> next(candidate).stream())
                        .max(Comparator.comparingDouble(NextTest::bits)),
                notices.of(drawing, examined));
    }

    private static List<Token> unexplained(PainDrawing drawing, List<Candidate> candidates) {
        Set<Token> reached = candidates.stream()
                .filter(candidate -> candidate.band() != Band.EXPLAINS_LITTLE)
                .flatMap(candidate -> candidate.explains().stream())
                .collect(Collectors.toSet());
        return drawing.regions().stream()
                .filter(code -> !reached.contains(code))
                .sorted()
                .toList();
    }

    /** The palpation of one muscle that would tell most about it; empty when all was tested. */
    public Optional<NextTest> next(Candidate candidate) {
        return List.of(SignName.values()).stream()
                .filter(name -> candidate.signs().of(name) == Sign.NOT_TESTED)
                .map(name -> new NextTest(candidate.site(), name, reliability.bits(name, candidate.posterior())))
                .max(Comparator.comparingDouble(NextTest::bits));
    }
}
