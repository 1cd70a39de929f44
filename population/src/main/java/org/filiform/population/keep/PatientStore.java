package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.population.problem.Spot;

/**
 * Every patient of a run by id, with what bears on the answer. Any number of threads may write, each through its own
 * {@link Writer}; reading begins when all have finished.
 */
public final class PatientStore {

    private static final int SHARDS = 256;

    /** Bytes of a map entry with its share of the table, and of a String with its array, besides the letters. */
    private static final int ENTRY_BYTES = 32 + 8 + 24 + 16;

    private static final int ARRAY_HEADER = 16;

    private final Bearing bearing;
    private final ChartCodec codec;
    private final List<Map<String, Chart>> shards = new ArrayList<>(SHARDS);
    private final Map<String, Set<String>> aliases = new ConcurrentHashMap<>();

    public PatientStore(Collection<FactDefinition> facts, Bearing bearing) {
        this.bearing = bearing;
        this.codec = new ChartCodec(facts);
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(new HashMap<>());
        }
    }

    private Map<String, Chart> shard(String patient) {
        int hash = patient.hashCode();
        return shards.get((hash ^ (hash >>> 16) ^ (hash >>> 8)) & (SHARDS - 1));
    }

    /** A way in for one thread. */
    public Writer writer() {
        return new Writer();
    }

    /** Writes into the store. Not for several threads at once. */
    public final class Writer extends ChartWriter {

        private Writer() {
            super(codec, bearing);
        }

        /** Notes that a record names this patient. */
        @Override
        public void named(String patient, Spot where) {
            Map<String, Chart> shard = shard(patient);
            synchronized (shard) {
                shard.computeIfAbsent(patient, _ -> new Chart()).named(where.packed());
            }
        }

        @Override
        public void alias(String alias, String patient) {
            aliases.computeIfAbsent(alias, _ -> ConcurrentHashMap.newKeySet()).add(patient);
        }

        @Override
        void append(String patient) {
            Map<String, Chart> shard = shard(patient);
            synchronized (shard) {
                write(shard.computeIfAbsent(patient, _ -> new Chart()), patient);
            }
        }
    }

    /**
     * Gives what was said under another id to the patients meant by it. Call it once, when writing has ended. An id that
     * is also a patient's own stays as it is, and both have what was said under it.
     */
    public void joinAliases() {
        aliases.forEach((alias, patients) -> {
            Chart chart = shard(alias).get(alias);
            if (chart != null) {
                ChartContent content = codec.read(chart.bytes(), chart.size(), alias);
                patients.forEach(patient -> join(content, patient));
                if (content.selves().isEmpty()) {
                    shard(alias).remove(alias);
                }
            }
        });
    }

    private void join(ChartContent content, String patient) {
        ByteSink sink = new ByteSink();
        codec.writeAllButSelves(content, patient, sink);
        shard(patient).computeIfAbsent(patient, _ -> new Chart()).append(sink.array(), sink.size());
    }

    /** Every patient named, in the order of their ids as Java compares strings. */
    public List<String> patients() {
        List<String> patients = new ArrayList<>();
        shards.forEach(shard -> patients.addAll(shard.keySet()));
        Collections.sort(patients);
        return patients;
    }

    /** What is kept of a patient. Safe on any number of threads once writing has ended. */
    public KeptPatient patient(String patient) {
        Chart chart = shard(patient).get(patient);
        if (chart == null) {
            throw new IllegalArgumentException("Nobody with the id " + patient);
        }
        ChartContent content = codec.read(chart.bytes(), chart.size(), patient);
        return content.patient(bearing.assertions(content.kept()), new Spot(chart.firstNamed()));
    }

    /** The memory that all patients together take, in bytes, as the layout of objects lets it be counted. */
    public long bytes() {
        long bytes = 0;
        for (Map<String, Chart> shard : shards) {
            for (Map.Entry<String, Chart> entry : shard.entrySet()) {
                bytes += ENTRY_BYTES + entry.getKey().length();
                bytes += Chart.OVERHEAD + ARRAY_HEADER + entry.getValue().capacity();
            }
        }
        return bytes;
    }
}
