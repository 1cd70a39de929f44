package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.filiform.benchmarks.Chunks;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** All coded records of a folder, read by tokens; orders have the codes of the Medications that they refer to. */
public final class TokenFacts {

    /** What becomes of a piece of the folder. */
    public interface Taker {

        void born(String patient, String birthDate);

        void take(Fact fact);

        /** The piece is over; called by one thread at a time. */
        void done();
    }

    private final JsonFactory json = new JsonFactory();

    /**
     * Reads Medications first, then everything else.
     *
     * @param takers makes one for each piece
     */
    public void read(Path folder, int threads, Supplier<Taker> takers) throws IOException {
        Map<String, List<String>> medications = new ConcurrentHashMap<>();
        Chunks.each(folder, threads, Chunks::isOfMedications, (bytes, from, to) -> {
            FactParser parser = parser(bytes, from, to);
            while (parser.next()) {
                medications.put(parser.id(), parser.codes());
            }
            return 0;
        });
        Chunks.each(folder, threads, path -> !Chunks.isOfMedications(path), (bytes, from, to) -> {
            Taker taker = takers.get();
            read(parser(bytes, from, to), medications, taker);
            synchronized (takers) {
                taker.done();
            }
            return 0;
        });
    }

    private FactParser parser(byte[] bytes, int from, int to) {
        JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, from, to - from);
        return new FactParser(parser);
    }

    private static void read(FactParser parser, Map<String, List<String>> medications, Taker taker) {
        while (parser.next()) {
            if (parser.isPatient()) {
                taker.born(parser.id(), parser.born());
            }
            parser.fact()
                    .map(fact -> fact.medication().isEmpty()
                            ? fact
                            : fact.with(medications.getOrDefault(fact.medication(), List.of())))
                    .ifPresent(taker::take);
        }
    }
}
