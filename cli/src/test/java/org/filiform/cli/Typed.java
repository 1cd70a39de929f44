package org.filiform.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.filiform.knowledge.answer.Ink;

/**
 * What was typed after {@code filiform}, and what came of it. It is nine in the morning of 21 November 2026.
 *
 * @param code the exit code
 * @param out what stood on standard output
 * @param err what stood on standard error
 */
public record Typed(int code, String out, String err) {

    /** The example records, seen from this module. */
    public static final String EXAMPLES = "../examples/records";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final int WIDTH = 100;

    /** Runs the command as in a pipe. */
    public static Typed run(String... arguments) {
        return run("", WIDTH, false, Ink.PLAIN, arguments);
    }

    /** Runs the command and types this, line by line. */
    public static Typed answering(String lines, String... arguments) {
        return run(lines, WIDTH, false, Ink.PLAIN, arguments);
    }

    /** Runs the command on a terminal. */
    public static Typed onTerminal(int width, Ink ink, String... arguments) {
        return run("", width, true, ink, arguments);
    }

    /** Runs the command and answers each question by what was asked last. */
    public static Typed conversing(UnaryOperator<String> answers, String... arguments) {
        StringWriter out = new StringWriter();
        return run(new Talker(out, answers), out, WIDTH, false, Ink.PLAIN, arguments);
    }

    private static Typed run(String lines, int width, boolean terminal, Ink ink, String... arguments) {
        return run(new StringReader(lines), new StringWriter(), width, terminal, ink, arguments);
    }

    private static Typed run(Reader in, StringWriter out, int width, boolean terminal, Ink ink, String... arguments) {
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(err), new BufferedReader(in), terminal, false, width, ink, CLOCK);
        int code = new Filiform(console).run(arguments);
        return new Typed(code, out.toString(), err.toString());
    }
}
