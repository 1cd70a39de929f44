package org.filiform.decision.ledger;

import java.util.List;

/**
 * One id, and operations that differ: a device is broken, or somebody tampers. The first by order counts, all are kept,
 * and
 * needles cannot be even until somebody has taken the id back.
 *
 * @param counts the one that counts
 * @param others those that do not, in order
 */
public record Clash(Entry counts, List<Entry> others) {

    public Clash {
        others = List.copyOf(others);
    }
}
