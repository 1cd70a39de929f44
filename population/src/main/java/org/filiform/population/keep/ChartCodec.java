package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Spot;

/** Charts as bytes: one entry after the other, in any order. One serves any number of threads. */
final class ChartCodec {

    private static final int ECHOES = 1;
    private static final int GAP = 2;
    private static final int SELF = 3;
    private static final int SELF_DECEASED = 4;
    private static final int MORE_GAPS = 5;

    /** From here on a whole assertion, and its role. */
    private static final int WHOLE = 16;

    private static final Fault[] FAULTS = Fault.values();

    private final AssertionCodec assertions;

    ChartCodec(Collection<FactDefinition> facts) {
        this.assertions = new AssertionCodec(facts);
    }

    void write(Kept.Whole whole, String patient, ByteSink to) {
        to.put(WHOLE + whole.role().number());
        assertions.write(whole.assertion(), patient, to);
    }

    @SuppressWarnings("EnumOrdinal") // Bytes that only the same program reads, and nobody keeps.
    void write(GapNote gap, ByteSink to) {
        to.put(GAP);
        to.putCount(gap.spot().packed());
        to.put(gap.fault().ordinal());
        to.putText(gap.detail());
    }

    void write(SelfNote self, ByteSink to) {
        to.put(self.deceased() ? SELF_DECEASED : SELF);
        to.putCount(self.spot().packed());
        to.putLong(self.print());
    }

    void write(ChartContent content, String patient, ByteSink to) {
        writeAllButSelves(content, patient, to);
        content.selves().forEach(self -> write(self, to));
    }

    void writeAllButSelves(ChartContent content, String patient, ByteSink to) {
        Map<FactId, Map<Role, List<Kept.Echo>>> echoes = new LinkedHashMap<>();
        for (Kept kept : content.kept()) {
            switch (kept) {
                case Kept.Whole whole -> write(whole, patient, to);
                case Kept.Echo echo ->
                    echoes.computeIfAbsent(echo.fact(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(echo.role(), _ -> new ArrayList<>())
                            .add(echo);
            }
        }
        echoes.forEach((fact, ofFact) -> ofFact.forEach((role, alike) -> writeEchoes(fact, role, alike, to)));
        content.gaps().forEach(gap -> write(gap, to));
        if (content.hasMoreGaps()) {
            to.put(MORE_GAPS);
        }
    }

    private void writeEchoes(FactId fact, Role role, List<Kept.Echo> alike, ByteSink to) {
        to.put(ECHOES);
        assertions.writeFact(fact, to);
        to.put(role.number());
        EchoCodec.write(alike, to);
    }

    ChartContent read(byte[] bytes, int size, String patient) {
        ChartContent content = new ChartContent();
        ByteSource from = new ByteSource(bytes, 0, size);
        while (from.hasMore()) {
            readEntry(from.get(), patient, from, content);
        }
        return content;
    }

    private void readEntry(int kind, String patient, ByteSource from, ChartContent into) {
        switch (kind) {
            case ECHOES -> EchoCodec.read(assertions.readFact(from), Role.of(from.get()), from, into::add);
            case GAP -> into.add(new GapNote(new Spot(from.getCount()), FAULTS[from.get()], from.getText()));
            case SELF, SELF_DECEASED ->
                into.add(new SelfNote(new Spot(from.getCount()), from.getLong(), kind == SELF_DECEASED));
            case MORE_GAPS -> into.thereAreMoreGaps();
            default -> into.add(new Kept.Whole(assertions.read(patient, from), Role.of(kind - WHOLE)));
        }
    }
}
