package org.filiform.population;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Verdict;

/**
 * How many patients got which answer about one treatment.
 *
 * @param modality which treatment
 * @param verdicts patients by answer
 * @param soFar patients by the part of it that is certain already
 * @param couldBecome patients by the worst that open questions allow
 * @param findings patients by finding
 * @param onlyInPerson patients whose open questions of the gate could have been found in no record
 */
public record ModalityCounts(
        ModalityId modality,
        Map<Verdict, Long> verdicts,
        Map<Verdict, Long> soFar,
        Map<Verdict, Long> couldBecome,
        Map<String, Long> findings,
        long onlyInPerson) {

    public ModalityCounts {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        soFar = Collections.unmodifiableMap(new TreeMap<>(soFar));
        couldBecome = Collections.unmodifiableMap(new TreeMap<>(couldBecome));
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }
}
