package org.filiform.benchmarks.peers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.filiform.benchmarks.Chunks;
import org.hl7.fhir.r4.model.Resource;

/** The resources of a folder as HAPI parses them, line by line. */
final class HapiFolder {

    private final FhirContext context;

    HapiFolder(FhirContext context) {
        this.context = context;
    }

    /** What becomes of each, on one thread. */
    void each(Path folder, Predicate<Path> which, Consumer<Resource> consumer) throws IOException {
        IParser parser = context.newJsonParser();
        Chunks.each(folder, 1, which, (bytes, from, to) -> {
            int begin = from;
            for (int at = from; at < to; at++) {
                if (bytes[at] == '\n') {
                    String line = new String(bytes, begin, at - begin, StandardCharsets.UTF_8);
                    if (parser.parseResource(line) instanceof Resource resource) {
                        consumer.accept(resource);
                    }
                    begin = at + 1;
                }
            }
            return 0;
        });
    }
}
