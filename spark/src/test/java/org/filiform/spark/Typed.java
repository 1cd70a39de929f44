package org.filiform.spark;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.filiform.cli.Console;
import org.filiform.cli.Filiform;
import org.filiform.knowledge.answer.Ink;

/**
 * What was typed after {@code filiform}, and what came of it. It is nine in the morning of 21 November 2026.
 *
 * @param code the exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
record Typed(int code, String out, String err) {

    /** The example records, seen from this module. */
    static final String EXAMPLES = "../examples/records";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    /** So small that every file of a test is cut, within lines too. */
    private static final int SLICE_BYTES = 700;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 100;

    /** On one machine. */
    static Typed plain(String... arguments) {
        return run(CLOCK, Filiform::new, arguments);
    }

    /** On Spark, with slices so small that every file is cut. */
    static Typed onSpark(String... arguments) {
        return onSpark(CLOCK, arguments);
    }

    static Typed onSpark(Clock clock, String... arguments) {
        ScreenOnSpark.Limits limits = new ScreenOnSpark.Limits(SLICE_BYTES, PATIENCE);
        return run(clock, console -> PopulationOnSpark.program(console, new ScreenOnSpark(console, limits)), arguments);
    }

    private static Typed run(Clock clock, Function<Console, Filiform> program, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader("")),
                false,
                false,
                WIDTH,
                Ink.PLAIN,
                clock);
        int code = program.apply(console).run(arguments);
        return new Typed(code, out.toString(), err.toString());
    }
}
