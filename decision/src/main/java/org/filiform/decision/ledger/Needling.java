package org.filiform.decision.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;

/**
 * Where and in which way a needle goes in.
 *
 * @param place where
 * @param techniques the pack's techniques that were used, each once, in order; at most one of superficial and deep
 */
public record Needling(Place place, List<Token> techniques) {

    public Needling {
        techniques = techniques.stream().distinct().sorted().toList();
        if (techniques.contains(Depth.SUPERFICIAL.technique()) && techniques.contains(Depth.DEEP.technique())) {
            throw new IllegalArgumentException("One insertion is superficial or deep, not both");
        }
    }

    /** The depth class; empty when nobody has said it. */
    public Optional<Depth> depth() {
        return Stream.of(Depth.values())
                .filter(depth -> techniques.contains(depth.technique()))
                .findFirst();
    }
}
