package org.filiform.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A master and two workers, started by the script of the repository, and programs that run on them. */
final class Cluster implements AutoCloseable {

    private static final Path SCRIPT = Path.of("cluster").toAbsolutePath();
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    static Cluster start(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar") && !Files.exists(jars.resolve(jar.getFileName()))) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        Cluster cluster = new Cluster(folder.resolve("cluster"));
        cluster.script(jars, "start", cluster.folder.toString(), "2", "1g");
        return cluster;
    }

    private void script(Path jars, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(SCRIPT.toString()), Arrays.stream(words))
                .toList());
        builder.environment().put("FILIFORM_SPARK_JARS", jars.toString());
        builder.environment().put("FILIFORM_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("script.log").toFile())
                .start();
        process.onExit().orTimeout(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS).join();
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolveSibling("script.log")));
        }
    }

    /** The options that name this cluster. */
    List<String> options() throws IOException {
        String master = Files.readString(folder.resolve("master")).strip();
        return List.of(
                "--spark", master, "--spark-conf", folder.resolve("settings").toString());
    }

    /** Starts a program apart; what it says goes into a file beside the cluster. */
    Process program(String name, List<String> arguments) throws IOException {
        List<String> words = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-Dlog4j2.configurationFile=classpath:org/filiform/spark/quiet.properties",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SmallSlices.class.getName(),
                                "population",
                                "screen"),
                        options(),
                        arguments)
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said(name).toFile())
                .start();
    }

    Path said(String name) {
        return folder.resolve(name + ".txt");
    }

    /** Waits until tasks are being done, somewhere in the middle. */
    void awaitTasks(int finished) throws InterruptedException {
        await(() -> finishedTasks() >= finished);
    }

    private long finishedTasks() {
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            long finished = 0;
            for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
                finished += Files.readString(log, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.contains("Finished task"))
                        .count();
            }
            return finished;
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            if (tries > LONGEST_WAIT.toMillis() / 50) {
                throw new IllegalStateException("It never came");
            }
            Thread.sleep(50);
        }
    }

    /** Kills an executor of this cluster outright, as soon as there is one. */
    void killAnExecutor() throws InterruptedException {
        await(() -> executors().findFirst().isPresent());
        executors().findFirst().orElseThrow().destroyForcibly();
    }

    /** Kills a worker outright; with it goes its executor. */
    void killWorker(int number) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("pids")).get(number));
        ProcessHandle.of(pid).ifPresent(worker -> {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        });
    }

    private Stream<ProcessHandle> executors() {
        return ProcessHandle.allProcesses().filter(process -> isExecutor(commandLine(process)));
    }

    private boolean isExecutor(String commandLine) {
        return commandLine.contains(EXECUTOR) && commandLine.contains(folder.toString());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        script(folder, "stop", folder.toString());
        Path jars = folder.resolveSibling("jars");
        try (Stream<Path> links = Files.list(jars)) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
        Files.deleteIfExists(folder.resolve("home").resolve("jars"));
    }
}
