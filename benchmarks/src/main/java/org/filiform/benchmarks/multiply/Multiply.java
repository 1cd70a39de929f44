package org.filiform.benchmarks.multiply;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.knowledge.PackLoader;

/**
 * Makes the larger folder and prints how many lines of each type it has.
 *
 * <p>Arguments: the folder, where to write, how many patients, the seed, and {@code --thin} to keep of each patient
 * only what can matter and little of the rest.
 */
public final class Multiply {

    private static final int ONE_DROPPED_IN = 16;
    private static final int ONE_TAKEN_IN = 16;
    private static final Set<String> TAKEN =
            Set.of("Condition", "AllergyIntolerance", "MedicationRequest", "Observation");

    private final Folder folder;
    private final long seed;

    Multiply(Folder folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Writes the folder. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        if (Files.exists(to)) {
            throw new IOException(to + " is there already");
        }
        boolean isThin = arguments.length > 4 && arguments[4].equals("--thin");
        Keeping keeping = isThin ? new Thin(CodeIndex.of(PackLoader.shipped())) : new Keeping.All();
        Multiply multiply = new Multiply(Folder.read(from, keeping), Long.parseLong(arguments[3]));
        Files.createDirectories(to);
        multiply.write(to, Integer.parseInt(arguments[2])).forEach((type, lines) -> out.println(lines + " " + type));
    }

    /**
     * Writes so many patients.
     *
     * @param to an empty folder
     * @return the lines of each type
     */
    SortedMap<String, Long> write(Path to, int patients) throws IOException {
        SortedMap<String, Long> written = new TreeMap<>();
        for (Map.Entry<String, List<Line>> shared : folder.shared().entrySet()) {
            try (Rolling out = new Rolling(to, shared.getKey())) {
                for (Line line : shared.getValue()) {
                    out.add(line.text());
                }
                written.put(shared.getKey(), out.lines());
            }
        }
        for (String type : types()) {
            try (Rolling out = new Rolling(to, type)) {
                for (int number = 0; number < patients; number++) {
                    write(number, out);
                }
                written.put(type, out.lines());
            }
        }
        return written;
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        folder.people().forEach(person -> types.addAll(person.lines().keySet()));
        return types;
    }

    private void write(int number, Rolling out) throws IOException {
        Copy copy = new Copy(seed, number);
        Person person = folder.people().get(number % folder.people().size());
        List<Line> lines = person.lines(out.type());
        for (int at = 0; at < lines.size(); at++) {
            Line own = lines.get(at);
            Line line = mayBeTaken(copy, person, own, out.type());
            if (!mayBeDropped(copy, out.type())) {
                byte[] text = line.text();
                copy.write(line, text, line == own ? 0 : at + 1);
                out.add(text);
            }
        }
    }

    private static boolean mayBeDropped(Copy copy, String type) {
        return !type.equals(Person.PATIENT) && copy.isOnceIn(ONE_DROPPED_IN);
    }

    /** The line, or now and then one of somebody else of the same sex. */
    private Line mayBeTaken(Copy copy, Person person, Line own, String type) {
        if (!TAKEN.contains(type) || !copy.isOnceIn(ONE_TAKEN_IN)) {
            return own;
        }
        Person other = folder.people().get(copy.oneOf(folder.people().size()));
        List<Line> lines = other.lines(type);
        return lines.isEmpty() || other.isFemale() != person.isFemale() ? own : lines.get(copy.oneOf(lines.size()));
    }
}
