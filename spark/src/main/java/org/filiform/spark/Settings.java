package org.filiform.spark;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.fact.Assertion;
import org.filiform.fhir.row.Row;
import org.filiform.knowledge.Pack;
import org.filiform.population.RunParts;
import org.jspecify.annotations.NullMarked;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.JsonParser;

/** How Spark is set up for a run. */
final class Settings {

    private static final String CLUSTER = "spark://";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANSWER_WITHIN_MILLISECONDS = 5_000;

    /** One class of each library that an executor needs besides Spark. */
    private static final List<Class<?>> LIBRARIES = List.of(
            Settings.class,
            RunParts.class,
            Row.class,
            Pack.class,
            Assertion.class,
            JsonParser.class,
            Load.class,
            NullMarked.class);

    private Settings() {}

    /** Whether a master is a cluster rather than this process. */
    static boolean isCluster(String master) {
        return master.startsWith(CLUSTER);
    }

    /**
     * The settings.
     *
     * @param master as it was typed
     * @param file settings of the cluster, such as its shared secret; these go before ours
     * @throws Refusal if the file cannot be read, or nobody answers there
     */
    static SparkConf of(String master, Optional<String> file) throws Refusal {
        SparkConf conf = new SparkConf()
                .setAppName("filiform")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.rdd.compress", "true")
                .set("spark.driver.maxResultSize", "0")
                .set("spark.locality.wait", "0")
                .set("spark.shuffle.io.retryWait", "1s")
                .set(
                        "spark.sql.warehouse.dir",
                        Path.of(System.getProperty("java.io.tmpdir")).toUri().toString())
                .set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
        if (isCluster(master)) {
            askForAnswer(master);
            libraries(conf);
        }
        if (!isCluster(master) || master.startsWith(CLUSTER + LOOPBACK)) {
            conf.set("spark.driver.host", LOOPBACK).set("spark.driver.bindAddress", LOOPBACK);
        }
        if (file.isPresent()) {
            read(file.get()).forEach((key, value) -> conf.set(key.toString(), value.toString()));
        }
        return conf;
    }

    private static Properties read(String file) throws Refusal {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw Message.BAD_SPARK_SETTINGS.with(file, reason(e));
        }
    }

    /** Spark itself would try for a minute and then say much. */
    private static void askForAnswer(String masters) throws Refusal {
        String failure = "";
        for (String master : masters.substring(CLUSTER.length()).split(",", -1)) {
            try {
                URI uri = new URI(CLUSTER + master);
                connect(uri);
                return;
            } catch (URISyntaxException | IOException | IllegalArgumentException e) {
                failure = reason(e);
            }
        }
        throw Message.MASTER_SILENT.with(masters, failure);
    }

    private static void connect(URI master) throws IOException {
        String host = master.getHost();
        if (host == null || master.getPort() < 0) {
            throw new IOException("it is written as spark://HOST:PORT");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, master.getPort()), ANSWER_WITHIN_MILLISECONDS);
        }
    }

    private static String reason(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Jars are sent along; folders of classes, where it runs from a build, must lie in the same place everywhere. */
    private static void libraries(SparkConf conf) {
        Set<Path> all = new LinkedHashSet<>();
        LIBRARIES.forEach(library -> place(library).ifPresent(all::add));
        conf.set("spark.jars", joined(all, ",", true));
        String folders = joined(all, File.pathSeparator, false);
        if (!folders.isEmpty()) {
            conf.set("spark.executor.extraClassPath", folders);
        }
    }

    private static String joined(Set<Path> all, String separator, boolean jars) {
        return all.stream()
                .filter(path -> Files.isRegularFile(path) == jars)
                .map(Path::toString)
                .collect(Collectors.joining(separator));
    }

    private static Optional<Path> place(Class<?> library) {
        CodeSource source = library.getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source)
                .map(CodeSource::getLocation)
                .map(location -> Path.of(URI.create(location.toString())));
    }
}
