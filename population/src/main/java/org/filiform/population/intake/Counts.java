package org.filiform.population.intake;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.filiform.fhir.interpret.Tally;
import org.filiform.population.problem.ProblemLog;

/** What one thread counted; added up at the end. */
public final class Counts implements Serializable {

    private final Map<String, long[]> types = new HashMap<>();
    private String lastType = "";
    private long[] lastCount = new long[1];
    private long passedOver;
    private final Tally tally = new Tally();
    private final ProblemLog problems = new ProblemLog();

    /** Resources of one type mostly follow one another. */
    void resource(String type) {
        if (!type.equals(lastType)) {
            lastType = type;
            lastCount = types.computeIfAbsent(type, _ -> new long[1]);
        }
        lastCount[0]++;
    }

    void passedOver(String type) {
        resource(type);
        passedOver++;
    }

    /** How many of the resources were passed over, because they hold nothing that can matter. */
    public long passedOver() {
        return passedOver;
    }

    /** What is normal but worth counting. */
    public Tally tally() {
        return tally;
    }

    public ProblemLog problems() {
        return problems;
    }

    /** How many resources there were, by type. */
    public Map<String, Long> types() {
        Map<String, Long> counts = new HashMap<>();
        types.forEach((type, count) -> counts.put(type, count[0]));
        return counts;
    }

    /** The same where so many more lines stand before what was read. */
    public Counts later(long lines) {
        Counts later = new Counts();
        types.forEach((type, count) -> later.types.put(type, count.clone()));
        later.passedOver = passedOver;
        later.tally.add(tally);
        later.problems.add(problems.later(lines));
        return later;
    }

    public void add(Counts other) {
        other.types.forEach((type, count) -> types.computeIfAbsent(type, _ -> new long[1])[0] += count[0]);
        passedOver += other.passedOver;
        tally.add(other.tally);
        problems.add(other.problems);
    }
}
