package org.filiform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.filiform.knowledge.answer.Ink;

/** Finds out what this program runs in: terminals, width, colours, time. Text goes out as UTF-8 everywhere. */
final class Surroundings {

    private static final int WIDTH_WITHOUT_TERMINAL = 100;
    private static final int OUT = 1;
    private static final int ERR = 2;

    private Surroundings() {}

    static Console console(KeptOutput out) {
        Map<String, String> environment = System.getenv();
        boolean outTerminal = isTerminal(OUT);
        return new Console(
                new PrintWriter(out, false, UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                new BufferedReader(new InputStreamReader(System.in, UTF_8)),
                outTerminal,
                isTerminal(ERR),
                outTerminal ? width(environment) : WIDTH_WITHOUT_TERMINAL,
                outTerminal && wantsColour(environment) ? Ink.COLOURED : Ink.PLAIN,
                Clock.systemUTC());
    }

    /** Colours are left out where NO_COLOR is set to anything (no-color.org) or the terminal knows none. */
    static boolean wantsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Linux tells of each stream apart; elsewhere Java tells of both together. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.ofNullable(System.console())
                    .filter(java.io.Console::isTerminal)
                    .isPresent();
        }
    }

    private static int width(Map<String, String> environment) {
        int told = number(environment.getOrDefault("COLUMNS", ""));
        return told > 0 ? told : askTerminal();
    }

    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), UTF_8).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = number(answer.substring(answer.indexOf(' ') + 1));
            return columns > 0 ? columns : WIDTH_WITHOUT_TERMINAL;
        } catch (IOException _) {
            return WIDTH_WITHOUT_TERMINAL;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return WIDTH_WITHOUT_TERMINAL;
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
