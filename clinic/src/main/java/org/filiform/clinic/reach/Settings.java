package org.filiform.clinic.reach;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.clinic.database.OwnerOnly;

/**
 * What was set about how the clinic is reached: on the command line, else in the environment ({@code FILIFORM_PUBLIC_URL}),
 * else in the file {@code filiform.properties} of the data folder ({@code public-url}).
 *
 * @param given by name, such as {@code public-url}
 */
public record Settings(Map<String, String> given) {

    /** All that can be set. A name alone is a switch. */
    public static final Set<String> NAMES =
            Set.of("lan", "listen", "public-url", "proxy", "certificate", "key", "mail");

    private static final String FILE = "filiform.properties";
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    public Settings {
        given = Map.copyOf(given);
    }

    /**
     * Reads them.
     *
     * @param options of the command line, by name
     * @param environment of the process
     * @param data the data folder, which need not be there yet
     * @throws SettingProblem if the file cannot be used
     */
    public static Settings read(Map<String, String> options, Map<String, String> environment, Path data) {
        Map<String, String> all = file(data.resolve(FILE));
        for (String name : NAMES) {
            Optional.ofNullable(
                            environment.get("FILIFORM_" + name.replace('-', '_').toUpperCase(Locale.ROOT)))
                    .ifPresent(value -> all.put(name, value));
        }
        all.putAll(options);
        return new Settings(all);
    }

    private static Map<String, String> file(Path file) {
        Map<String, String> all = new HashMap<>();
        if (Files.isRegularFile(file)) {
            load(file)
                    .forEach((name, value) ->
                            all.put(name.toString(), value.toString().strip()));
        }
        Set<String> unknown = new TreeSet<>(all.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new SettingProblem(
                    "Unknown in " + file + ": " + String.join(", ", unknown) + ". Known are "
                            + String.join(", ", new TreeSet<>(NAMES)) + ".",
                    "FIL-6306");
        }
        return all;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            if (properties.containsKey("mail") && isOpenToOthers(file)) {
                throw new SettingProblem(
                        "Others can read " + file + ", in which a password stands. Take that away: chmod 600 " + file,
                        "FIL-6307");
            }
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingProblem("The settings cannot be read: " + file + ": " + e.getMessage(), "FIL-6306");
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return OwnerOnly.hasPermissions(file)
                && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    }

    /** The mail server; empty for none. */
    public String mail() {
        return get("mail").orElse("");
    }

    /** What was set; empty if it was not. */
    Optional<String> get(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a switch is on. */
    boolean is(String name) {
        return Boolean.parseBoolean(given.getOrDefault(name, "false"));
    }
}
