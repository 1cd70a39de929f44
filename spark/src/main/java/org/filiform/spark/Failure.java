package org.filiform.spark;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;

/** Turns what Spark throws into one sentence. */
final class Failure {

    private static final String DISK_FULL = "No space left on device";
    private static final int LONGEST_CAUSE = 300;

    private Failure() {}

    static Refusal told(Throwable thrown) {
        Optional<String> changed = lineWith(FileChanged.MARK, thrown);
        if (changed.isPresent()) {
            return Message.FILE_CHANGED.with(changed.get());
        }
        if (lineWith(DISK_FULL, thrown).isPresent()) {
            return Message.SPARK_DISK_FULL.with(DISK_FULL.toLowerCase(Locale.ROOT));
        }
        return Message.SPARK_GAVE_UP.with(cause(thrown));
    }

    /** The rest of the first line, anywhere in what was thrown, after some words. */
    private static Optional<String> lineWith(String words, Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            String message = Objects.toString(one.getMessage(), "");
            int at = message.indexOf(words);
            if (at >= 0) {
                return message.substring(at + words.length())
                        .lines()
                        .findFirst()
                        .or(() -> Optional.of(""));
            }
        }
        return Optional.empty();
    }

    /** What failed last is in the first line of what Spark says; the machinery around it helps nobody. */
    private static String cause(Throwable thrown) {
        Throwable first = thrown;
        for (Throwable cause = first.getCause(); cause != null; cause = first.getCause()) {
            first = cause;
        }
        String line = Objects.toString(first.getMessage(), first.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
        return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + " …";
    }
}
