package org.filiform.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.filiform.cli.Console;
import org.filiform.cli.Message;
import org.filiform.cli.OutputFile;
import org.filiform.cli.Refusal;
import org.filiform.decision.rule.ModalityId;

/** Where answers go. A file or folder is written under another name, and gets its own when it is whole. */
sealed interface Destination {

    /**
     * Writes the answers.
     *
     * @param sheets range after range in the order of the ids
     * @throws Refusal if it cannot be written; then nothing stands under its name
     */
    void write(SparkSession session, JavaRDD<Sheet> sheets) throws Refusal, IOException;

    /**
     * One line a patient, the same bytes as {@code filiform screen --format ndjson}.
     *
     * @param file where to; standard output if there is none
     */
    record Lines(Console console, Optional<Path> file) implements Destination {

        @Override
        public void write(SparkSession session, JavaRDD<Sheet> sheets) throws Refusal, IOException {
            if (file.isPresent()) {
                OutputFile.write(file.get(), out -> lines(sheets, out));
            } else {
                lines(sheets, console.out());
            }
        }

        private static void lines(JavaRDD<Sheet> sheets, Writer out) throws IOException {
            for (Iterator<Sheet> all = sheets.toLocalIterator(); all.hasNext(); ) {
                switch (all.next()) {
                    case Sheet.Answers answers -> lines(answers, out);
                    case Sheet.End _ -> {}
                }
            }
        }

        private static void lines(Sheet.Answers answers, Writer out) throws IOException {
            for (Told told : answers.told()) {
                out.write(told.json());
                out.write('\n');
            }
        }
    }

    /** A folder of Parquet that Spark has marked as whole. */
    record Parquet(Path folder, List<ModalityId> modalities) implements Destination {

        private static final String WHOLE = "_SUCCESS";

        /**
         * Refuses a place that is taken, and clears what a run that was killed left beside it.
         *
         * @throws Refusal if something is there, or what was left cannot be cleared
         */
        static Parquet to(Path folder, List<ModalityId> modalities) throws Refusal {
            if (Files.exists(folder)) {
                throw Message.OUTPUT_EXISTS.with(folder);
            }
            Parquet parquet = new Parquet(folder, modalities);
            try {
                parquet.clear();
            } catch (IOException | UncheckedIOException e) {
                throw Message.CANNOT_WRITE.with(folder, String.valueOf(e.getMessage()));
            }
            return parquet;
        }

        private Path beside() {
            Path target = folder.toAbsolutePath();
            return target.resolveSibling(target.getFileName() + OutputFile.UNFINISHED);
        }

        private void clear() throws IOException {
            if (!Files.exists(beside())) {
                return;
            }
            try (Stream<Path> all = Files.walk(beside())) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }

        @Override
        public void write(SparkSession session, JavaRDD<Sheet> sheets) throws IOException {
            try {
                Columns.of(session, sheets, modalities)
                        .write()
                        .parquet(beside().toUri().toString());
                if (!Files.exists(beside().resolve(WHOLE))) {
                    throw new IOException("Spark has not marked the folder as whole");
                }
                Files.move(beside(), folder.toAbsolutePath());
            } finally {
                clear();
            }
        }
    }
}
