package org.filiform.population.input;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filiform.population.problem.Found;

/**
 * The files of a run. Making it lists folders and looks into manifests; no record is read yet.
 *
 * @param files what will be read, in the order of their names
 * @param names every file and folder that can be told of, by number
 * @param found what is wrong already, such as an empty folder
 * @param leftOut files in the folders that are not records, by name
 * @param transactionTime the moment to which the export is complete, as its manifest says; the latest of several
 */
public record Inputs(
        List<InputFile> files,
        List<String> names,
        List<Found> found,
        List<String> leftOut,
        Optional<Instant> transactionTime) {

    public Inputs {
        files = List.copyOf(files);
        names = List.copyOf(names);
        found = List.copyOf(found);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Lists what there is to read.
     *
     * @param paths files, and folders with files or folders of files
     */
    public static Inputs of(List<Path> paths) {
        Listing listing = new Listing();
        paths.forEach(listing::add);
        return listing.done();
    }

    public static Inputs of(Path path) {
        return of(List.of(path));
    }

    /** The files whose names say that they hold Medications, to which others refer. */
    public List<InputFile> medications() {
        return files.stream().filter(InputFile::isOfMedications).toList();
    }

    /** All others, the largest first, so that in the end no thread is left alone with a compressed one. */
    public List<InputFile> others() {
        return files.stream()
                .filter(file -> !file.isOfMedications())
                .sorted(Comparator.comparingLong(InputFile::bytes).reversed())
                .toList();
    }

    /** All bytes on disk. */
    public long bytes() {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }

    /**
     * The first day that begins after the export was complete, so that all of it counts.
     *
     * @param zone in which days are counted
     */
    public Optional<LocalDate> dayAfterExport(ZoneId zone) {
        return transactionTime.map(time -> LocalDate.ofInstant(time, zone).plusDays(1));
    }
}
