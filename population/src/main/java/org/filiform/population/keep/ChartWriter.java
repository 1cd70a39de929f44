package org.filiform.population.keep;

import java.util.Collection;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;

/**
 * Turns what is said about patients into the bytes of their charts, and keeps charts small on the way. Where the charts
 * lie, and who else writes there, is for its heirs. Not for several threads at once.
 */
abstract class ChartWriter implements Charts {

    private final Bearing bearing;
    private final ChartCodec codec;
    private final ByteSink one = new ByteSink();
    private final ByteSink all = new ByteSink();

    ChartWriter(Collection<FactDefinition> facts, Bearing bearing) {
        this(new ChartCodec(facts), bearing);
    }

    ChartWriter(ChartCodec codec, Bearing bearing) {
        this.codec = codec;
        this.bearing = bearing;
    }

    /** Has {@link #write} called with the chart of a patient, where nobody else can. */
    abstract void append(String patient);

    /** Keeps an assertion if it bears. */
    @Override
    public final void keep(String patient, Assertion assertion) {
        if (!bearing.isSilent(assertion)) {
            one.clear();
            codec.write(bearing.whole(assertion), patient, one);
            append(patient);
        }
    }

    @Override
    public final void keep(String patient, GapNote gap) {
        one.clear();
        codec.write(gap, one);
        append(patient);
    }

    @Override
    public final void keep(String patient, SelfNote self) {
        one.clear();
        codec.write(self, one);
        append(patient);
    }

    /** Adds to a chart what is to be kept, and reduces it first if it is due. */
    final void write(Chart chart, String patient) {
        if (chart.isDueForReducing()) {
            reduce(chart, patient);
        }
        chart.append(one.array(), one.size());
    }

    private void reduce(Chart chart, String patient) {
        ChartContent content = codec.read(chart.bytes(), chart.size(), patient);
        content.reduce(bearing);
        all.clear();
        codec.write(content, patient, all);
        chart.replace(all.array(), all.size());
    }
}
