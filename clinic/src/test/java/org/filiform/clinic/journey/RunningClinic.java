package org.filiform.clinic.journey;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.filiform.clinic.Clinic;

/** The program in a process of its own, with a demonstration in a data folder. */
final class RunningClinic implements AutoCloseable {

    private static final String READY = "Filiform is ready: ";
    private static final int PATIENCE_SECONDS = 90;

    private final Process process;
    private final String address;

    private RunningClinic(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it says that it is ready. */
    static RunningClinic start(Path data) throws IOException {
        return started("--demo", "--data", data.toString(), "--port", "0");
    }

    /** Starts it with the options that the launcher gives it, and all of the compiler. */
    static RunningClinic asLaunched(Path data) throws IOException {
        return ready(process(List.of("-XX:+UseSerialGC"), "--demo", "--data", data.toString(), "--port", "0"));
    }

    /** Starts one on a database that others use, too. */
    static RunningClinic start(Path data, String url) throws IOException {
        return started("--demo", "--data", data.toString(), "--port", "0", "--database", url);
    }

    private static RunningClinic started(String... arguments) throws IOException {
        return ready(run(arguments));
    }

    private static RunningClinic ready(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> drain(reader));
                String address = line.substring(READY.length());
                return new RunningClinic(process, address.substring(0, address.length() - 1));
            }
        }
        throw new IllegalStateException("It did not start:\n" + String.join("\n", said));
    }

    /** To its end, or until the process is killed. */
    private static void drain(BufferedReader reader) {
        try {
            reader.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // The process is gone.
        }
    }

    /** The exit code of the check of the audit. */
    static int verifyAudit(Path data) throws IOException, InterruptedException {
        Process process = run("audit", "verify", "--data", data.toString());
        process.inputReader().lines().forEach(_ -> {});
        return process.waitFor();
    }

    private static Process run(String... arguments) throws IOException {
        return process(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), arguments);
    }

    private static Process process(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", programAlone(), Clinic.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Without the classes of tests, some of which stand in for parts of it. */
    private static String programAlone() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Such as {@code http://localhost:8180}. */
    String address() {
        return address;
    }

    /** As if the power went. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
