package org.filiform.population.keep;

import java.util.Collection;
import java.util.Optional;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.population.problem.Spot;

/**
 * Puts the fragments of one patient together. What comes out does not depend on their number or order, since reducing is
 * a merge (see {@link Bearing}). One serves one thread, and one patient after the other.
 */
public final class Binder {

    private final Bearing bearing;
    private final ChartCodec codec;
    private ChartContent content = new ChartContent();
    private long firstNamed = Long.MAX_VALUE;

    public Binder(Collection<FactDefinition> facts, Bearing bearing) {
        this.bearing = bearing;
        this.codec = new ChartCodec(facts);
    }

    /**
     * Adds what was said under the patient's own id.
     *
     * @param linesBefore how many lines of the file stand before the piece in which it was said
     */
    public void add(Fragment fragment, long linesBefore) {
        addAllButSelves(fragment, linesBefore).selves().forEach(self -> content.add(later(self, linesBefore)));
        if (fragment.firstNamed() != Long.MAX_VALUE) {
            Spot named = new Spot(fragment.firstNamed()).later(linesBefore);
            firstNamed = Math.min(firstNamed, named.packed());
        }
    }

    /** Adds what was said under an id by which a Bundle means this patient. */
    public void addOfAlias(Fragment fragment, long linesBefore) {
        addAllButSelves(fragment, linesBefore);
    }

    private ChartContent addAllButSelves(Fragment fragment, long linesBefore) {
        ChartContent more = codec.read(fragment.chart(), fragment.chart().length, fragment.name());
        more.kept().forEach(content::add);
        more.gaps().forEach(gap -> content.add(new GapNote(gap.spot().later(linesBefore), gap.fault(), gap.detail())));
        if (more.hasMoreGaps()) {
            content.thereAreMoreGaps();
        }
        return more;
    }

    private static SelfNote later(SelfNote self, long lines) {
        return new SelfNote(self.spot().later(lines), self.print(), self.deceased());
    }

    /** Whether a Patient resource with this id was among them. */
    private boolean isSomebody() {
        return !content.selves().isEmpty();
    }

    /**
     * The patient, and an empty table for the next one.
     *
     * @param onlyAlias whether Bundles mean others by this id, so that it counts only with a Patient resource of its own
     */
    public Optional<KeptPatient> patient(boolean onlyAlias) {
        Optional<KeptPatient> patient = onlyAlias && !isSomebody()
                ? Optional.empty()
                : Optional.of(content.patient(bearing.assertions(content.kept()), new Spot(firstNamed)));
        content = new ChartContent();
        firstNamed = Long.MAX_VALUE;
        return patient;
    }
}
