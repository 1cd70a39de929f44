package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The floor of whoever uses a JSON library: every token is looked at, none is kept. */
final class TokenFloor implements Engine {

    private final JsonFactory json = new JsonFactory();

    @Override
    public long run(Path folder, int threads) throws IOException {
        return Chunks.each(folder, threads, this::tokens);
    }

    private long tokens(byte[] bytes, int from, int to) {
        long count = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
            }
        }
        return count;
    }
}
