package org.filiform.knowledge.injectate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.MinimumAge;
import org.filiform.decision.injectate.Spacing;
import org.filiform.decision.injectate.WeightRules;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.field.Words;
import org.filiform.knowledge.injectate.Figure.About;
import org.filiform.knowledge.treatment.Drug;

/**
 * Makes the formulary of a house: all figures of the pack but those whose sources it does not follow.
 *
 * @param injectates the figures
 * @param drugs the drugs, with their classes
 * @param without sources that are not followed; a row with another source as well stays
 */
public record Formularies(Injectates injectates, Catalog<Token, Drug> drugs, Set<SourceId> without) {

    public Formularies {
        without = Set.copyOf(without);
    }

    /** The formulary; none of a pack that does not speak of injecting. */
    public Optional<Formulary> formulary() {
        return injectates.agents().isEmpty() ? Optional.empty() : Optional.of(whole());
    }

    private Formulary whole() {
        return new Formulary(
                injectates.agents().stream().map(this::agent).toList(),
                followed(injectates.ceilings()).map(CeilingRow::ceiling).toList(),
                followed(injectates.reductions()).map(ReductionRow::reduction).toList(),
                spacings(),
                minimumAges(),
                followed(injectates.equivalents())
                        .map(EquivalentRow::equivalent)
                        .toList(),
                weights(),
                Duration.ofHours(single(About.DOSE_COUNTS_FOR).longValueExact()));
    }

    private Agent agent(InjectedAgent agent) {
        Drug drug = drugs.named(agent.id());
        Set<Token> families = new HashSet<>(drug.groups());
        if (drug.drugClass() != Drug.DrugClass.NONE) {
            families.add(new Token(Words.of(drug.drugClass())));
        }
        return new Agent(agent.id(), agent.kind(), families);
    }

    private <R extends Row> Stream<R> followed(List<R> rows) {
        return rows.stream().filter(row -> row.isFollowed(without));
    }

    private List<Spacing> spacings() {
        return followed(injectates.about(About.AGAIN_AFTER))
                .map(figure -> new Spacing(
                        figure.id(),
                        agentOf(figure),
                        Duration.ofHours(figure.value().longValueExact())))
                .toList();
    }

    private List<MinimumAge> minimumAges() {
        return followed(injectates.about(About.MINIMUM_AGE))
                .map(figure -> new MinimumAge(
                        figure.id(), agentOf(figure), figure.value().intValueExact()))
                .toList();
    }

    /** Required by the loader. */
    private static Token agentOf(Figure figure) {
        return figure.agent().orElseThrow();
    }

    private WeightRules weights() {
        return new WeightRules(
                new Kilograms(Exact.of(single(About.WEIGHT_ASSUMED_FOR_ADULT))),
                single(About.ADULT_FROM).intValueExact(),
                Exact.of(single(About.IDEAL_WEIGHT_ABOVE_INDEX)));
    }

    /** Required by the loader; a definition is kept whatever sources are followed. */
    private BigDecimal single(About about) {
        return injectates.value(about).orElseThrow();
    }
}
