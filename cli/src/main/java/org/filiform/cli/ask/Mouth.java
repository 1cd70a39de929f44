package org.filiform.cli.ask;

import java.io.IOException;
import java.util.Locale;
import org.filiform.cli.Console;

/** What the person types, line by line. */
final class Mouth {

    /** The longest line that is listened to, in letters. */
    private static final int LONGEST = 1000;

    private final Console console;

    Mouth(Console console) {
        this.console = console;
    }

    /** Asks for a line, in lower case and without spaces around it. */
    String listen(String prompt) throws Left {
        console.print(prompt + " ");
        String line = line();
        if (!console.outTerminal()) {
            console.line("");
        }
        String said =
                line.substring(0, Math.min(line.length(), LONGEST)).strip().toLowerCase(Locale.ROOT);
        if (said.equals("q")) {
            throw new Left();
        }
        if (said.equals("b")) {
            throw new Back();
        }
        return said;
    }

    private String line() throws Left {
        try {
            String line = console.in().readLine();
            if (line == null) {
                throw new Left();
            }
            return line;
        } catch (IOException _) {
            throw new Left();
        }
    }

    /** The person, or what stands in for them, has gone. */
    static class Left extends Exception {}

    /** The person wants the page before. */
    static final class Back extends Left {}
}
