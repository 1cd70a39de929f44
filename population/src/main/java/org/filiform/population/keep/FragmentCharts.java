package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.population.problem.Spot;

/** Charts of what one piece of a file says, handed out as fragments. Not for several threads at once. */
public final class FragmentCharts extends ChartWriter {

    private final Map<String, Chart> charts = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();

    public FragmentCharts(Collection<FactDefinition> facts, Bearing bearing) {
        super(facts, bearing);
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
    void append(String patient) {
        write(chart(patient), patient);
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
