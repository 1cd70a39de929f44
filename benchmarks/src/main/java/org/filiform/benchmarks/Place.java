package org.filiform.benchmarks;

import java.nio.file.Path;

/** Where the files of this module lie: rules, scripts in SQL. */
public final class Place {

    private static final String FOLDER = System.getProperty("filiform.benchmarks", "benchmarks");

    private Place() {}

    /** A file below the folder of this module. */
    public static Path of(String... names) {
        return Path.of(FOLDER, names);
    }
}
