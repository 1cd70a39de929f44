package org.filiform.fhir.interpret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Reading;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Damage;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.RowHandler;
import org.filiform.fhir.row.RowReader;

/** Reads resources with the small pack and tells in short words how a fact then reads. */
final class Chart implements RowHandler, Listener {

    /** The patient of all the tests. */
    static final String WHO = "\"subject\":{\"reference\":\"Patient/p\"}";

    private final CodeIndex index = TestPack.index();
    private final ZoneId zone;
    private final Tally tally = new Tally();
    private final Interpreter interpreter;
    private final Set<Assertion> assertions = new LinkedHashSet<>();
    private final List<PendingMedication> pending = new ArrayList<>();
    private final List<PendingMedication> unresolved = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final Set<String> patients = new LinkedHashSet<>();

    private Chart(ZoneId zone) {
        this.zone = zone;
        this.interpreter = new Interpreter(index, TestPack.figures(), zone, new MedicationDirectory(), tally);
    }

    /** Reads documents one after the other; single quotes stand for double ones. */
    static Chart of(String... documents) {
        return in(ZoneOffset.UTC, documents);
    }

    static Chart in(ZoneId zone, String... documents) {
        Chart chart = new Chart(zone);
        RowReader reader = new RowReader();
        for (String document : documents) {
            byte[] bytes = document.replace('\'', '"').getBytes(UTF_8);
            reader.read(bytes, 0, bytes.length, "test.json", 1, chart);
        }
        for (PendingMedication waiting : chart.pending) {
            if (!chart.interpreter.resolve(waiting, chart)) {
                chart.unresolved.add(waiting);
            }
        }
        return chart;
    }

    /** A resource of a type about the one patient, with more elements. */
    static String resource(String type, String more) {
        String whose = type.equals("AllergyIntolerance") ? WHO.replace("subject", "patient") : WHO;
        String person = type.equals("Device") ? WHO.replace("subject", "patient") : whose;
        return "{'resourceType':'" + type + "','id':'1'," + person + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static String code(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    @Override
    public void row(Row row) {
        interpreter.interpret(row, this);
        row.problems().forEach(problem -> problems.add(problem.element() + " " + problem.what()));
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    @Override
    public void says(String patient, Assertion assertion) {
        patients.add(patient);
        assertions.add(assertion);
    }

    @Override
    public void waits(PendingMedication waiting) {
        pending.add(waiting);
    }

    List<Assertion> about(String fact) {
        return assertions.stream()
                .filter(assertion -> assertion.fact().value().equals(fact))
                .toList();
    }

    Set<Assertion> assertions() {
        return assertions;
    }

    List<String> problems() {
        return problems;
    }

    List<Damage> damages() {
        return damages;
    }

    List<PendingMedication> unresolved() {
        return unresolved;
    }

    Set<String> patients() {
        return patients;
    }

    Tally tally() {
        return tally;
    }

    /** How a fact reads on a day: {@code YES}, {@code NO}, {@code UNKNOWN(STALE)}, {@code YES 3.0}, {@code YES l1}. */
    String on(String day, String fact) {
        FactDefinition definition = index.fact(fact).orElseThrow();
        FactReader reader = new FactReader(TestPack.figures().pregnancy());
        return words(reader.read(definition, about(fact), new AsOf(LocalDate.parse(day), zone)));
    }

    private static String words(Reading reading) {
        String why = reading.why().map(reason -> "(" + reason + ")").orElse("");
        String values = reading.values().stream()
                .map(Chart::interval)
                .map(value -> " " + value)
                .collect(Collectors.joining());
        String which = reading.whichInOrder().stream().map(word -> " " + word).collect(Collectors.joining());
        return reading.state() + why + values + (reading.estimated() ? " estimated" : "") + which;
    }

    private static String interval(Interval interval) {
        if (interval.isExact()) {
            return String.valueOf(interval.low());
        }
        return (interval.lowOpen() ? "(" : "[") + interval.low() + ".." + interval.high()
                + (interval.highOpen() ? ")" : "]");
    }
}
