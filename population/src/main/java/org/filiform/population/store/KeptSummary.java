package org.filiform.population.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filiform.population.ModalityCounts;
import org.filiform.population.RunSummary;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Problem;

/** What the run that read the records did, apart from the answers. */
final class KeptSummary {

    private KeptSummary() {}

    static void write(RunSummary summary, Manifest manifest) {
        manifest.add("patients", summary.patients(), summary.deceased(), summary.incomplete())
                .add("read", summary.files(), summary.bytes(), summary.keptBytes())
                .add("lines", summary.inFull() ? "in-full" : "in-part", summary.passedOver())
                .add("forms", summary.foreignForms(), summary.unknownQuestions())
                .add("untied", summary.untiedProblems());
        counts("resources", summary.resources(), manifest);
        counts("system", summary.unknownSystems(), manifest);
        counts("by-name", summary.matchedByName(), manifest);
        summary.leftOut().forEach(name -> manifest.add("left-out", name));
        summary.problemCounts().forEach((fault, count) -> manifest.add("problems", fault, count));
    }

    private static void counts(String name, Map<String, Long> counts, Manifest manifest) {
        counts.forEach((what, count) -> manifest.add(name, what, count));
    }

    /**
     * The summary of a run that gave these answers.
     *
     * @param manifest of the store
     * @param problems that were kept one by one
     * @param onlyInPerson patients who lack nothing but what must be asked in person
     * @param modalities what was answered
     */
    static RunSummary of(
            Manifest manifest, List<Problem> problems, long onlyInPerson, List<ModalityCounts> modalities) {
        List<Long> patients = numbers(manifest, "patients", 3);
        List<Long> read = numbers(manifest, "read", 3);
        List<Long> forms = numbers(manifest, "forms", 2);
        return new RunSummary(
                patients.get(0),
                patients.get(1),
                patients.get(2),
                onlyInPerson,
                read.get(0),
                read.get(1),
                read.get(2),
                counts(manifest, "resources"),
                manifest.one("lines").equals("in-full"),
                passedOver(manifest),
                modalities,
                counts(manifest, "system"),
                counts(manifest, "by-name"),
                forms.get(0),
                forms.get(1),
                manifest.all("left-out").stream().flatMap(List::stream).toList(),
                problems,
                problemCounts(manifest),
                manifest.number("untied"));
    }

    private static long passedOver(Manifest manifest) {
        List<String> words = manifest.all("lines").getFirst();
        if (words.size() != 2) {
            throw StoreException.damaged(Manifest.FILE + " does not say how lines were read");
        }
        return Manifest.number(words.get(1), "lines");
    }

    static List<Long> numbers(Manifest manifest, String name, int count) {
        List<Long> numbers = manifest.all(name).stream()
                .flatMap(List::stream)
                .map(word -> Manifest.number(word, name))
                .toList();
        if (numbers.size() != count) {
            throw StoreException.damaged(Manifest.FILE + " does not say " + name);
        }
        return numbers;
    }

    private static Map<String, Long> counts(Manifest manifest, String name) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<String> words : manifest.all(name)) {
            if (words.size() != 2) {
                throw StoreException.damaged(Manifest.FILE + " does not count " + name);
            }
            counts.put(words.get(0), Manifest.number(words.get(1), name));
        }
        return counts;
    }

    private static Map<Fault, Long> problemCounts(Manifest manifest) {
        Map<Fault, Long> counts = new TreeMap<>();
        counts(manifest, "problems").forEach((name, count) -> counts.put(fault(name), count));
        return counts;
    }

    static Fault fault(String name) {
        return Optional.of(name)
                .flatMap(wanted -> Arrays.stream(Fault.values())
                        .filter(fault -> fault.name().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> StoreException.damaged("a problem of an unknown sort"));
    }
}
