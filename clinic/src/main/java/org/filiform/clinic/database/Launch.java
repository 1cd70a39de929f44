package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands before a program of PostgreSQL so that it runs as it should here. Everything in it becomes the program
 * that it starts, so the process keeps its number.
 *
 * @param asNobody words that make root look like a normal user to the program, since it refuses root
 * @param apart words that keep it from the signals of the terminal, and end it cleanly when this program dies
 */
record Launch(List<String> asNobody, List<String> apart) {

    private static final Duration TO_TEST = Duration.ofSeconds(10);
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

    Launch {
        asNobody = List.copyOf(asNobody);
        apart = List.copyOf(apart);
    }

    static Launch in(DataFolder folder) throws IOException {
        return new Launch(folder.isOfRoot() ? asNobody(folder.log("root.log")) : List.of(), keptApart());
    }

    /** A user namespace without any user in it. The files stay root's, so nothing else has to be changed. */
    private static List<String> asNobody(Path log) throws IOException {
        List<String> words = found("unshare", "-U");
        if (words.isEmpty()) {
            throw new DatabaseProblem(DatabaseFault.ROOT_REFUSED, "there is no unshare");
        }
        List<String> test = Stream.concat(words.stream(), Stream.of("true")).toList();
        if (!new Command(test, log).run(TO_TEST)) {
            throw new DatabaseProblem(DatabaseFault.ROOT_REFUSED, "user namespaces are forbidden");
        }
        return words;
    }

    private static List<String> keptApart() {
        return Stream.concat(found("setsid").stream(), found("setpriv", "--pdeathsig", "INT").stream())
                .toList();
    }

    /** The words with the program's whole path; none where it is missing, as on systems other than Linux. */
    private static List<String> found(String program, String... arguments) {
        Optional<Path> path = FOLDERS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
        return path.map(found -> Stream.concat(Stream.of(found.toString()), Stream.of(arguments))
                        .toList())
                .orElse(List.of());
    }

    /** For a program that is waited for. */
    List<String> briefly(List<String> words) {
        return Stream.concat(asNobody.stream(), words.stream()).toList();
    }

    /** For the server, which lives as long as the thread that starts it. */
    List<String> lastingly(List<String> words) {
        return Stream.of(asNobody, apart, words).flatMap(List::stream).toList();
    }
}
