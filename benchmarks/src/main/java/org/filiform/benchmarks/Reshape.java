package org.filiform.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the cases that do badly out of a Bulk Data folder: everything in one compressed file, one small Bundle for each
 * patient, and the whole population several times over; and what is measured besides: the same files compressed one by
 * one, and the first patients only.
 *
 * <p>Arguments: {@code gzip}, {@code gzips}, {@code bundles}, {@code times} or {@code part}, the folder, where to write,
 * and for {@code times} how often, for {@code part} how many patients.
 */
public final class Reshape {

    private static final Pattern PATIENT = Pattern.compile("Patient/([^\"/]+)\"");
    private static final Pattern OWN_ID = Pattern.compile("\"resourceType\":\"Patient\",\"id\":\"([^\"]+)\"");

    private static final Pattern ANY_ID = Pattern.compile("\"resourceType\":\"[A-Za-z]+\",\"id\":\"([^\"]+)\"");
    private static final Pattern MEDICATION = Pattern.compile("\"Medication/([^\"]+)\"");

    private Reshape() {}

    /** Writes the other shape. */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        Files.createDirectories(to);
        switch (arguments[0]) {
            case "gzip" -> gzip(from, to.resolve("all.ndjson.gz"));
            case "gzips" -> gzips(from, to);
            case "bundles" -> bundles(from, to);
            case "times" -> times(from, to, Integer.parseInt(arguments[3]));
            case "part" -> part(from, to, Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException("gzip, gzips, bundles, times or part, not " + arguments[0]);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void gzip(Path from, Path to) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to), 1 << 16)) {
            for (Path file : files(from)) {
                Files.copy(file, out);
            }
        }
    }

    private static void gzips(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(to.resolve(file.getFileName() + ".gz")), 1 << 16)) {
                Files.copy(file, out);
            }
        }
    }

    /** The first patients, all about them, and the Medications that their orders refer to. */
    private static void part(Path from, Path to, int patients) throws IOException {
        Set<String> kept = new HashSet<>();
        try (Stream<String> lines = Files.lines(from.resolve("Patient.ndjson"))) {
            lines.limit(patients).map(Reshape::patient).forEach(kept::add);
        }
        try (Stream<String> lines = Files.lines(from.resolve("MedicationRequest.ndjson"))) {
            lines.filter(line -> kept.contains(patient(line)))
                    .map(MEDICATION::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> kept.add(found.group(1)));
        }
        for (Path file : files(from)) {
            try (Stream<String> lines = Files.lines(file);
                    BufferedWriter out = Files.newBufferedWriter(to.resolve(file.getFileName()))) {
                for (String line : (Iterable<String>)
                        lines.filter(line -> kept.contains(patient(line)) || kept.contains(ownId(line)))::iterator) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
    }

    private static String ownId(String line) {
        Matcher own = ANY_ID.matcher(line);
        return own.find() ? own.group(1) : "";
    }

    private static void bundles(Path from, Path to) throws IOException {
        Map<String, List<String>> byPatient = new TreeMap<>();
        for (Path file : files(from)) {
            for (String line : Files.readAllLines(file)) {
                byPatient.computeIfAbsent(patient(line), _ -> new ArrayList<>()).add(line);
            }
        }
        List<String> shared = byPatient.getOrDefault("", List.of());
        Files.writeString(to.resolve("shared.json"), bundle(shared));
        for (Map.Entry<String, List<String>> entry : byPatient.entrySet()) {
            if (!entry.getKey().isEmpty()) {
                Files.writeString(to.resolve(entry.getKey() + ".json"), bundle(entry.getValue()));
            }
        }
    }

    private static String patient(String line) {
        Matcher own = OWN_ID.matcher(line);
        if (own.find()) {
            return own.group(1);
        }
        Matcher reference = PATIENT.matcher(line);
        return reference.find() ? reference.group(1) : "";
    }

    private static String bundle(List<String> resources) {
        return resources.stream()
                .map(resource -> "{\"resource\":" + resource + "}")
                .collect(Collectors.joining(
                        ",\n", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\n", "]}\n"));
    }

    private static void times(Path from, Path to, int times) throws IOException {
        for (Path file : files(from)) {
            try (BufferedWriter out = Files.newBufferedWriter(to.resolve(file.getFileName()), StandardCharsets.UTF_8)) {
                for (int copy = 0; copy < times; copy++) {
                    for (String line : Files.readAllLines(file)) {
                        out.write(renamed(line, copy));
                        out.write('\n');
                    }
                }
            }
        }
    }

    /** The same record about somebody else. */
    private static String renamed(String line, int copy) {
        String about = PATIENT.matcher(line).replaceAll("Patient/$1-" + copy + "\"");
        return OWN_ID.matcher(about).replaceFirst("\"resourceType\":\"Patient\",\"id\":\"$1-" + copy + "\"");
    }
}
