package org.filiform.cli;

import java.io.Reader;
import java.io.StringWriter;
import java.util.function.UnaryOperator;

/** Somebody at the keyboard, who reads the last line on the screen and types an answer to it. */
final class Talker extends Reader {

    private final StringWriter screen;
    private final UnaryOperator<String> answers;
    private String typed = "";

    Talker(StringWriter screen, UnaryOperator<String> answers) {
        this.screen = screen;
        this.answers = answers;
    }

    @Override
    public int read(char[] into, int from, int length) {
        if (typed.isEmpty()) {
            String seen = screen.toString();
            typed = answers.apply(seen.substring(seen.lastIndexOf('\n') + 1)) + "\n";
        }
        int count = Math.min(length, typed.length());
        typed.getChars(0, count, into, from);
        typed = typed.substring(count);
        return count;
    }

    @Override
    public void close() {}
}
