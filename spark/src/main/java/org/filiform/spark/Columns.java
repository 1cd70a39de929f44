package org.filiform.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.filiform.decision.rule.ModalityId;

/** Answers as a table. What each column means stands in {@code docs/population-on-spark.md}. */
final class Columns {

    private Columns() {}

    static Dataset<Row> of(SparkSession session, JavaRDD<Sheet> sheets, List<ModalityId> modalities) {
        return session.createDataFrame(sheets.flatMap(sheet -> rows(sheet).iterator()), named(modalities));
    }

    private static StructType named(List<ModalityId> modalities) {
        StructType columns = new StructType().add("patient", DataTypes.StringType, false);
        for (ModalityId modality : modalities) {
            columns = columns.add("verdict_" + modality.value(), DataTypes.StringType, false);
        }
        return columns.add("open_questions", DataTypes.IntegerType, false)
                .add("findings", DataTypes.createArrayType(DataTypes.StringType, false), false)
                .add("incomplete", DataTypes.BooleanType, false)
                .add("answer", DataTypes.StringType, false);
    }

    private static List<Row> rows(Sheet sheet) {
        return switch (sheet) {
            case Sheet.Answers(List<Told> told) ->
                told.stream().map(Columns::row).toList();
            case Sheet.End _ -> List.of();
        };
    }

    private static Row row(Told told) {
        List<Object> values = new ArrayList<>();
        values.add(told.patient());
        values.addAll(told.verdicts());
        values.add(told.openQuestions());
        values.add(told.findings().toArray(String[]::new));
        values.add(told.incomplete());
        values.add(told.json());
        return RowFactory.create(values.toArray());
    }
}
