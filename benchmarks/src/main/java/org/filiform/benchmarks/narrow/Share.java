package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.benchmarks.Chunks;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.code.CodeEntry;

/**
 * How many lines of a folder hold some code of the narrow rules, and how many some code of the whole pack, as a text of
 * its own: no reading can matter that does not. Patients are counted among them; names of drugs and beginnings of codes
 * are not looked for.
 *
 * <p>Argument: the folder.
 */
public final class Share {

    private static final byte[] PATIENT = "{\"resourceType\":\"Patient\"".getBytes(StandardCharsets.UTF_8);

    private Share() {}

    /** Counts and prints. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        print("narrow rules", folder, bare(NarrowRules.load().sets().values()), System.out);
        print("whole pack", folder, whole(), System.out);
    }

    private static Set<String> bare(Collection<Set<String>> sets) {
        return sets.stream()
                .flatMap(Collection::stream)
                .map(code -> code.substring(code.indexOf('|') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> whole() {
        return PackLoader.shipped().codeSets().stream()
                .flatMap(set -> set.entries().stream())
                .filter(entry -> entry.kind() == CodeEntry.Kind.CODE)
                .map(CodeEntry::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void print(String name, Path folder, Set<String> codes, PrintStream out) throws IOException {
        long all = Chunks.each(folder, 1, (bytes, from, to) -> lines(bytes, from, to, Set.of(), true));
        long holding = Chunks.each(folder, 1, (bytes, from, to) -> lines(bytes, from, to, codes, false));
        out.printf(Locale.ROOT, "%s: %,d of %,d lines, %.1f %%%n", name, holding, all, 100.0 * holding / all);
    }

    private static long lines(byte[] bytes, int from, int to, Set<String> codes, boolean isEvery) {
        long count = 0;
        int begin = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                count += isEvery || holds(bytes, begin, at, codes) ? 1 : 0;
                begin = at + 1;
            }
        }
        return count;
    }

    private static boolean holds(byte[] bytes, int from, int to, Set<String> codes) {
        if (Arrays.equals(bytes, from, Math.min(to, from + PATIENT.length), PATIENT, 0, PATIENT.length)) {
            return true;
        }
        int open = -1;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                if (open >= 0 && codes.contains(new String(bytes, open, at - open, StandardCharsets.UTF_8))) {
                    return true;
                }
                open = at + 1;
            }
        }
        return false;
    }
}
