package org.filiform.population.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;

/** A store of people who were made up. */
final class MadeStore {

    static final StoreLabel LABEL =
            new StoreLabel(RandomPeople.AS_OF, RandomPeople.PACK.identity(), ReadingDigest.of(RandomPeople.PACK));

    private MadeStore() {}

    static void write(Path store, List<PatientAnswer> people) {
        write(store, people, Disk.REAL);
    }

    static void write(Path store, List<PatientAnswer> people, Disk disk) {
        try (StoreWriter writer = StoreWriter.begin(store, LABEL, disk)) {
            people.forEach(writer::take);
            writer.finish(summary(people));
        }
    }

    static RunSummary summary(List<PatientAnswer> people) {
        long incomplete = people.stream()
                .filter(person -> !person.screening().gaps().isEmpty())
                .count();
        long deceased = people.stream().filter(PatientAnswer::deceased).count();
        return new RunSummary(
                people.size(),
                deceased,
                incomplete,
                0,
                3,
                12345,
                678,
                Map.of("Patient", (long) people.size()),
                false,
                17,
                List.of(),
                Map.of("", 3L, "http://x\ty", 4L),
                Map.of("matched by name: warfarin", 5L),
                1,
                2,
                List.of("notes.txt"),
                List.of(),
                Map.of(),
                0);
    }
}
