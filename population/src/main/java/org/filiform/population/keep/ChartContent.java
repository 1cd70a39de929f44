package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.filiform.decision.fact.Assertion;
import org.filiform.population.problem.Spot;

/** All that is kept of one patient, unpacked. Not for several threads at once. */
final class ChartContent {

    /** How many gaps of one record are told one by one. */
    static final int MOST_GAPS = 50;

    /** How many differing Patient resources with one id are told one by one. */
    static final int MOST_SELVES = 8;

    private Collection<Kept> kept = new ArrayList<>();
    private final TreeSet<GapNote> gaps = new TreeSet<>();
    private final Map<Long, SelfNote> selves = new HashMap<>();
    private boolean moreGaps;

    /** The same one may be added more than once; reducing takes out what is there twice. */
    void add(Kept one) {
        kept.add(one);
    }

    /** Of the same gap met twice one is kept; of very many the first. */
    void add(GapNote gap) {
        gaps.add(gap);
        if (gaps.size() > MOST_GAPS) {
            gaps.pollLast();
            moreGaps = true;
        }
    }

    void thereAreMoreGaps() {
        moreGaps = true;
    }

    /** Of equal Patient resources the first is kept; of very many different ones the first. */
    void add(SelfNote self) {
        selves.merge(self.print(), self, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        if (selves.size() > MOST_SELVES) {
            selves.remove(selves().getLast().print());
        }
    }

    void reduce(Bearing bearing) {
        kept = bearing.reduce(kept);
    }

    Collection<Kept> kept() {
        return kept;
    }

    Collection<GapNote> gaps() {
        return gaps;
    }

    boolean hasMoreGaps() {
        return moreGaps;
    }

    /** In the order in which they stand in the files. */
    List<SelfNote> selves() {
        List<SelfNote> ordered = new ArrayList<>(selves.values());
        ordered.sort(null);
        return ordered;
    }

    /** The patient whose gaps and Patient resources these are. */
    KeptPatient patient(Collection<Assertion> assertions, Spot firstNamed) {
        return new KeptPatient(List.copyOf(assertions), List.copyOf(gaps), moreGaps, selves(), firstNamed);
    }
}
