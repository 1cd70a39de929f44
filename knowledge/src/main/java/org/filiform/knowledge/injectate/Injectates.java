package org.filiform.knowledge.injectate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.RowId;
import org.filiform.decision.injectate.Watching;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.injectate.Figure.About;

/**
 * What the pack says about injecting. A pack from before it spoke of it has nothing here.
 *
 * @param agents the drugs that are injected
 * @param ceilings the most of each
 * @param ranges what single sources give
 * @param reductions who bears less
 * @param equivalents what a steroid counts as
 * @param figures the rest
 */
public record Injectates(
        Catalog<Token, InjectedAgent> agents,
        Catalog<RowId, CeilingRow> ceilings,
        Catalog<RowId, DoseRange> ranges,
        Catalog<RowId, ReductionRow> reductions,
        Catalog<RowId, EquivalentRow> equivalents,
        Catalog<RowId, Figure> figures) {

    /** The row of a step of arithmetic, with its sources. */
    public Row row(RowId id) {
        return Stream.<Catalog<RowId, ? extends Row>>of(ceilings, ranges, reductions, equivalents, figures)
                .flatMap(catalog -> catalog.find(id).stream())
                .map(Row.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The pack has no row '" + id + "'"));
    }

    /** The figures for something that are applied, in the order of the pack. */
    public List<Figure> about(About about) {
        return figures.stream()
                .filter(figure -> figure.about() == about && figure.isApplied())
                .toList();
    }

    /** The figure of which a pack that speaks of injecting has just one. */
    public Optional<BigDecimal> value(About about) {
        return about(about).stream().map(Figure::value).findFirst();
    }

    /** What an adult may weigh at least, to be taken as typed. */
    public Optional<Kilograms> leastWeightOfAdult() {
        return value(About.WEIGHT_LEAST_OF_ADULT).map(Exact::of).map(Kilograms::new);
    }

    /** What anybody may weigh at most, to be taken as typed. */
    public Optional<Kilograms> mostWeight() {
        return value(About.WEIGHT_MOST).map(Exact::of).map(Kilograms::new);
    }

    /** What one syringe may hold at most, to be taken as typed. */
    public Optional<Millilitres> mostVolume() {
        return value(About.VOLUME_MOST).map(Exact::of).map(Millilitres::new);
    }

    /** How long somebody is watched after a local anaesthetic, as proposed. */
    public Optional<Watching.Times> watching() {
        return value(About.WATCH_AFTER_ANAESTHETIC)
                .flatMap(usual -> value(About.WATCH_LONGER)
                        .flatMap(longer -> value(About.WATCH_LONGER_ABOVE)
                                .map(above -> new Watching.Times(minutes(usual), minutes(longer), Exact.of(above)))));
    }

    private static Duration minutes(BigDecimal value) {
        return Duration.ofMinutes(value.longValueExact());
    }
}
