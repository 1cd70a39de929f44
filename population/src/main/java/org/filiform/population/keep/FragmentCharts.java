package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.population.problem.Spot;

/** Charts of what one piece of a file says, handed out as fragments. Not for several threads at once. */
public final class FragmentCharts implements Charts {

    private final Bearing bearing;
    private final ChartCodec codec;
    private final Map<String, Chart> charts = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();
    private final ByteSink one = new ByteSink();

    public FragmentCharts(Collection<FactDefinition> facts, Bearing bearing) {
        this.bearing = bearing;
        this.codec = new ChartCodec(facts);
    }

    @Override
    public void named(String patient, Spot where) {
        chart(patient).named(where.packed());
    }

    private Chart chart(String patient) {
        return charts.computeIfAbsent(patient, _ -> new Chart());
    }

    @Override
    public void alias(String alias, String patient) {
        aliases.computeIfAbsent(alias, _ -> new TreeSet<>()).add(patient);
    }

    @Override
    public void keep(String patient, Assertion assertion) {
        if (!bearing.isSilent(assertion)) {
            one.clear();
            codec.write(bearing.whole(assertion), patient, one);
            append(patient);
        }
    }

    @Override
    public void keep(String patient, GapNote gap) {
        one.clear();
        codec.write(gap, one);
        append(patient);
    }

    @Override
    public void keep(String patient, SelfNote self) {
        one.clear();
        codec.write(self, one);
        append(patient);
    }

    private void append(String patient) {
        Chart chart = chart(patient);
        if (chart.isDueForReducing()) {
            reduce(chart, patient);
        }
        chart.append(one.array(), one.size());
    }

    private void reduce(Chart chart, String patient) {
        ChartContent content = codec.read(chart.bytes(), chart.size(), patient);
        content.reduce(bearing);
        ByteSink all = new ByteSink();
        codec.write(content, patient, all);
        chart.replace(all.array(), all.size());
    }

    /** Everything so far, in the order of the ids. */
    public List<Fragment> fragments() {
        List<Fragment> fragments = new ArrayList<>(charts.size());
        charts.forEach((patient, chart) ->
                fragments.add(new Fragment(patient, Arrays.copyOf(chart.bytes(), chart.size()), chart.firstNamed())));
        return fragments;
    }

    /** Other ids of patients that were met, each with the patients meant by it. */
    public Map<String, Set<String>> aliases() {
        return aliases;
    }
}
