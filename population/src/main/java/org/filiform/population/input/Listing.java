package org.filiform.population.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.Spot;

/** Gathers the files below what was named: those in it, and in the folders in it, and no deeper. */
final class Listing {

    private record Entry(Path path, String name, Form form, long bytes, long modifiedMillis) {}

    private record Wrong(String name, Fault fault, String detail) {}

    private static final int MOST_FILES = Spot.MOST_FILES - 1;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<String> named = new ArrayList<>();
    private Optional<Instant> transactionTime = Optional.empty();

    void add(Path path) {
        String name = slashes(path.toString());
        named.add(name);
        if (Files.isDirectory(path)) {
            folder(path, name, 0);
        } else if (Files.isRegularFile(path)) {
            String fileName = path.getFileName().toString();
            record(path, name, Names.form(fileName).orElse(Form.DOCUMENT));
        } else {
            wrong.add(new Wrong(name, Fault.UNREADABLE_FILE, "there is no such file or folder"));
        }
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private void folder(Path folder, String name, int depth) {
        for (Path path : inside(folder, name)) {
            String fileName = path.getFileName().toString();
            String below = name.endsWith("/") ? name + fileName : name + "/" + fileName;
            if (Names.isHidden(fileName)) {
                continue;
            }
            if (!Files.isDirectory(path)) {
                file(path, below, fileName);
            } else if (depth == 0) {
                folder(path, below, 1);
            } else {
                wrong.add(new Wrong(below, Fault.FOLDER_TOO_DEEP, ""));
            }
        }
    }

    private List<Path> inside(Path folder, String name) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException _) {
            wrong.add(new Wrong(name, Fault.UNREADABLE_FILE, "the folder cannot be listed"));
            return List.of();
        }
    }

    private void file(Path path, String name, String fileName) {
        Optional<Form> form = Names.form(fileName);
        if (form.isEmpty()) {
            leftOut.add(name);
        } else {
            record(path, name, form.get());
        }
    }

    private void record(Path path, String name, Form form) {
        try {
            if (seen.add(path.toRealPath()) && !isManifest(path, name)) {
                entries.add(new Entry(path, name, form, Files.size(path), InputFile.modified(path)));
            }
        } catch (IOException _) {
            wrong.add(new Wrong(name, Fault.UNREADABLE_FILE, "it cannot be opened"));
        }
    }

    private boolean isManifest(Path path, String name) {
        if (!Names.isOfManifest(path.getFileName().toString())) {
            return false;
        }
        switch (Manifest.look(path)) {
            case Manifest.Resource _ -> {
                return false;
            }
            case Manifest.Of(Instant time) ->
                transactionTime = transactionTime.filter(time::isBefore).or(() -> Optional.of(time));
            case Manifest.Unreadable(String why) -> wrong.add(new Wrong(name, Fault.BAD_MANIFEST, why));
        }
        return true;
    }

    Inputs done() {
        if (entries.isEmpty() && wrong.isEmpty()) {
            named.forEach(name -> wrong.add(new Wrong(name, Fault.NOTHING_HERE, "")));
        }
        refuseTooMany();
        Set<String> all = new TreeSet<>();
        entries.forEach(entry -> all.add(entry.name()));
        wrong.forEach(one -> all.add(one.name()));
        List<String> names = List.copyOf(all);
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return new Inputs(files(numbers), names, found(numbers), leftOut, transactionTime);
    }

    private void refuseTooMany() {
        if (entries.size() > MOST_FILES) {
            entries.clear();
            String detail = "there are more than " + MOST_FILES + " files";
            named.forEach(name -> wrong.add(new Wrong(name, Fault.UNREADABLE_FILE, detail)));
        }
    }

    private List<InputFile> files(Map<String, Integer> numbers) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::name))
                .map(entry -> new InputFile(
                        numbers.getOrDefault(entry.name(), 0),
                        entry.path(),
                        entry.name(),
                        entry.form(),
                        entry.bytes(),
                        entry.modifiedMillis()))
                .toList();
    }

    private List<Found> found(Map<String, Integer> numbers) {
        return wrong.stream()
                .map(one -> new Found(Spot.of(numbers.getOrDefault(one.name(), 0), 0), one.fault(), one.detail(), ""))
                .sorted()
                .toList();
    }
}
