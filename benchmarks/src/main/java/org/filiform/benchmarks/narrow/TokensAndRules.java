package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.nio.file.Path;

/** What a careful hand makes of a JSON library: every token, and the rules in plain Java. */
public final class TokensAndRules implements Flagging {

    private final Judge judge = new Judge(NarrowRules.load());
    private final TokenFacts facts = new TokenFacts();

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        FlagSheet all = new FlagSheet(judge.rules());
        facts.read(folder, threads, () -> new Piece(all));
        return all.flags();
    }

    private final class Piece implements TokenFacts.Taker {

        private final FlagSheet all;
        private final FlagSheet sheet = new FlagSheet(judge.rules());

        Piece(FlagSheet all) {
            this.all = all;
        }

        @Override
        public void born(String patient, String birthDate) {
            judge.born(patient, birthDate, sheet);
        }

        @Override
        public void take(Fact fact) {
            judge.judge(fact, sheet);
        }

        @Override
        public void done() {
            all.add(sheet);
        }
    }
}
