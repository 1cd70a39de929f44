package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.filiform.fhir.code.SetHit;

/**
 * What each Medication is, by its bare id, for orders that only refer to it. It may be filled and asked by several
 * threads at once; a Medication that means nothing to the pack is kept as that.
 */
public final class MedicationDirectory {

    private final Map<String, List<SetHit>> byId = new ConcurrentHashMap<>();

    /** Notes what a Medication is; one that is noted twice and differently is both. */
    public void add(String id, List<SetHit> hits) {
        if (!id.isEmpty()) {
            byId.merge(id, List.copyOf(hits), MedicationDirectory::both);
        }
    }

    private static List<SetHit> both(List<SetHit> some, List<SetHit> more) {
        List<SetHit> all = new ArrayList<>(some);
        more.stream().filter(hit -> !some.contains(hit)).forEach(all::add);
        return List.copyOf(all);
    }

    /** The sets a Medication belongs to; empty if there is no such Medication so far. */
    public Optional<List<SetHit>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether such a Medication was met, and neither a code nor a name of it belongs to any set. */
    public boolean saysNothing(String id) {
        List<SetHit> hits = byId.get(id);
        return hits != null && hits.isEmpty();
    }

    /** Whether such a Medication was met. */
    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    public int size() {
        return byId.size();
    }
}
