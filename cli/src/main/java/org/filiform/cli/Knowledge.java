package org.filiform.cli;

import java.util.Optional;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;

/**
 * The pack as it is applied.
 *
 * @param pack texts, sources and codes
 * @param rules facts and rules as adopted, or with the proposed defaults
 * @param adoptionHash of what was adopted; empty while nobody has
 * @param adoptedBy who adopted it, in words
 */
public record Knowledge(Pack pack, RuleSet rules, Optional<String> adoptionHash, String adoptedBy) {

    /** Compiles the rules. */
    public Screener screener() {
        return new Screener(rules, pack.readingLimits());
    }
}
