package org.filiform.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.population.intake.Counts;
import scala.Tuple2;

/** What only shows once every slice was read: where each one begins in its file, and which ids mean the same person. */
final class Ground implements Serializable {

    private final long[] linesBefore;
    private final Map<String, Set<String>> aliases = new TreeMap<>();

    /**
     * Learns it.
     *
     * @param duties every slice once, those of a file in their order
     * @param reports what was found in each, in any order
     */
    Ground(List<Duty> duties, List<Part.Report> reports) {
        this.linesBefore = new long[duties.size()];
        long[] lines = new long[duties.size()];
        for (Part.Report report : reports) {
            lines[report.number()] = report.finds().lines();
            report.finds()
                    .aliases()
                    .forEach((alias, patients) ->
                            aliases.computeIfAbsent(alias, _ -> new TreeSet<>()).addAll(patients));
        }
        Map<Integer, Long> ofFile = new HashMap<>();
        for (Duty duty : duties) {
            int file = duty.slice().number();
            linesBefore[duty.number()] = ofFile.getOrDefault(file, 0L);
            ofFile.merge(file, lines[duty.number()], Long::sum);
        }
    }

    long linesBefore(int slice) {
        return linesBefore[slice];
    }

    boolean isAlias(String id) {
        return aliases.containsKey(id);
    }

    /** What was counted in every slice, with lines as they stand in the files. */
    Counts counts(List<Part.Report> reports) {
        Counts counts = new Counts();
        reports.forEach(report -> counts.add(report.finds().counts().later(linesBefore(report.number()))));
        return counts;
    }

    /** Sends what a slice says about each patient to that patient, and what it says under an alias to those meant. */
    List<Tuple2<String, Said>> addressed(Part part) {
        List<Tuple2<String, Said>> addressed = new ArrayList<>();
        part.finds().fragments().forEach(fragment -> {
            addressed.add(new Tuple2<>(fragment.name(), new Said(part.number(), fragment, false)));
            aliases.getOrDefault(fragment.name(), Set.of())
                    .forEach(patient -> addressed.add(new Tuple2<>(patient, new Said(part.number(), fragment, true))));
        });
        return addressed;
    }
}
