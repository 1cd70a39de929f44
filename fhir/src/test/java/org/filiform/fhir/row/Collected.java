package org.filiform.fhir.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** What a reader handed on, in short words. */
final class Collected implements RowHandler {

    private final List<String> rows = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Single quotes stand for double ones. */
    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    static Collected document(String json) {
        Collected collected = new Collected();
        byte[] bytes = bytes(json);
        new RowReader().read(bytes, 0, bytes.length, "f.json", 1, collected);
        return collected;
    }

    static Collected stream(String json) {
        Collected collected = new Collected();
        new RowReader().read(new ByteArrayInputStream(bytes(json)), "f.json", collected);
        return collected;
    }

    static Collected lines(String json) {
        Collected collected = new Collected();
        byte[] bytes = bytes(json);
        new RowReader().readLines(bytes, 0, bytes.length, "f.ndjson", 1, collected);
        return collected;
    }

    @Override
    public void row(Row row) {
        rows.add(row.reference() + " of " + row.patient() + " at " + row.where());
        row.problems().forEach(problem -> problems.add(problem.sentence()));
    }

    @Override
    public void damaged(Damage damage) {
        damages.add(damage);
    }

    List<String> rows() {
        return rows;
    }

    List<Damage> damages() {
        return damages;
    }

    /** Line and fault of each damage. */
    List<String> faults() {
        return damages.stream()
                .map(damage -> damage.line() + " " + damage.what())
                .toList();
    }

    List<String> problems() {
        return problems;
    }
}
