package org.filiform.decision.injectate;

import java.time.Instant;
import java.util.List;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Millilitres;

/**
 * A syringe as it was prepared: well mixed, so that each part of its volume holds the same part of every drug.
 *
 * @param parts what was drawn into it, at least one
 * @param preparedAt when
 */
public record Syringe(List<Part> parts, Instant preparedAt) {

    public Syringe {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A syringe holds something");
        }
    }

    /** All that was drawn. */
    public Millilitres total() {
        return parts.stream().map(Part::volume).reduce(Millilitres.NONE, Millilitres::plus);
    }

    /** What a point gets with a volume, part by part. */
    public List<Given> give(Millilitres volume, Instant at) {
        Exact fraction = volume.value().by(total().value());
        return parts.stream().map(part -> given(part, fraction, at)).toList();
    }

    private static Given given(Part part, Exact fraction, Instant at) {
        return new Given(at, part.drug(), part.form(), part.amount().map(all -> all.times(fraction)));
    }
}
