package org.filiform.benchmarks.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.filiform.benchmarks.narrow.Flagging;
import org.filiform.benchmarks.narrow.Flags;
import org.filiform.benchmarks.narrow.Kind;
import org.filiform.benchmarks.narrow.NarrowRules;

/** Spark SQL in this process, reading the files as they are, with the columns named that it needs. */
final class SparkSql implements Flagging {

    private static final String CONCEPT = "STRUCT<coding: ARRAY<STRUCT<system: STRING, code: STRING>>>";
    private static final String REFERENCE = "STRUCT<reference: STRING>";

    /** What is read of each type. */
    private static final Map<String, String> COLUMNS = Map.of(
            "Patient",
            "id STRING, birthDate STRING",
            "Medication",
            "id STRING, code " + CONCEPT,
            "Condition",
            "subject " + REFERENCE + ", code " + CONCEPT + ", clinicalStatus " + CONCEPT + ", verificationStatus "
                    + CONCEPT + ", onsetDateTime STRING, abatementDateTime STRING, recordedDate STRING",
            "MedicationRequest",
            "subject " + REFERENCE + ", status STRING, intent STRING, doNotPerform BOOLEAN, authoredOn STRING, "
                    + "medicationCodeableConcept " + CONCEPT + ", medicationReference " + REFERENCE,
            "Procedure",
            "subject " + REFERENCE + ", status STRING, code " + CONCEPT
                    + ", performedDateTime STRING, performedPeriod STRUCT<start: STRING>",
            "Device",
            "patient " + REFERENCE + ", status STRING, type " + CONCEPT + ", manufactureDate STRING");

    private static final Map<String, String> VIEWS = Map.of("MedicationRequest", "request");

    private final NarrowRules rules = NarrowRules.load();

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        SparkSession spark = session(threads);
        COLUMNS.forEach((type, columns) -> spark.read()
                .schema(StructType.fromDDL(columns))
                .json(folder.resolve(type + ".*ndjson").toString())
                .createOrReplaceTempView(VIEWS.getOrDefault(type, type)));
        spark.createDataFrame(codes(), StructType.fromDDL("kind STRING, system STRING, code STRING, bits INT"))
                .createOrReplaceTempView("codes");
        SortedMap<String, Integer> flags = new TreeMap<>();
        for (Row row : spark.sql(query(), Map.of("day", rules.day().toString())).collectAsList()) {
            flags.put(row.getString(0), bits(row));
        }
        return new Flags(flags);
    }

    /** The same session for all rounds. */
    private static SparkSession session(int threads) {
        return SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", threads)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    private List<Row> codes() {
        List<Row> codes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            rules.flagsByCode(kind).forEach((code, bits) -> {
                int bar = code.indexOf('|');
                codes.add(RowFactory.create(kind.word(), code.substring(0, bar), code.substring(bar + 1), bits));
            });
        }
        return codes;
    }

    private static String query() throws IOException {
        try (InputStream in = SparkSql.class.getResourceAsStream("narrow.sql")) {
            if (in == null) {
                throw new IllegalStateException("There is no narrow.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int bits(Row row) {
        int bits = row.getInt(1) & ~rules.bit("pregnancy");
        bits |= row.getBoolean(2) ? rules.bit("minor") : 0;
        bits |= row.getBoolean(3) ? rules.bit("aged") : 0;
        int age = row.getInt(4);
        if (age >= 0) {
            bits |= rules.bit("pregnancy");
            bits |= age - 14 < 98 ? rules.bit("first-trimester") : 0;
            bits |= age - 14 < 196 && age + 14 >= 98 ? rules.bit("second-trimester") : 0;
            bits |= age + 14 >= 196 ? rules.bit("third-trimester") : 0;
        }
        return bits;
    }
}
