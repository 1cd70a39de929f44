package org.filiform.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.Clock;
import org.filiform.knowledge.answer.Ink;

/**
 * What a command may know of its surroundings.
 *
 * @param out where answers go
 * @param err where remarks and progress go
 * @param in what the person types
 * @param outTerminal whether answers are read on a terminal
 * @param errTerminal whether remarks are read on a terminal
 * @param width letters a line of the terminal; a good guess where there is none
 * @param ink colours, or none where they would be in the way
 * @param clock what time it is; asked only where a day was not named
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean outTerminal,
        boolean errTerminal,
        int width,
        Ink ink,
        Clock clock) {

    /** Writes a text as it is. */
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes a line. */
    public void line(String text) {
        out.print(text + "\n");
    }

    /** Writes a remark that is no part of the answer. */
    public void remark(String text) {
        err.print(text + "\n");
        err.flush();
    }
}
