package org.filiform.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.filiform.clinic.shell.HouseClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as it runs, on a database of its own and a clock that tests can set forward. */
public final class RunningClinic implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final Path data;

    private RunningClinic(ConfigurableApplicationContext context, TestDatabase database, Path data) {
        this.context = context;
        this.database = database;
        this.data = data;
    }

    /** Starts one on an empty database. */
    public static RunningClinic start(String... settings) {
        return start(TestDatabase.empty(), settings);
    }

    /** Starts one on a database, beside others perhaps. */
    public static RunningClinic start(TestDatabase database, String... settings) {
        Path data = folder();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ClinicApplication.class, SetClock.class)
                .initializers(started -> started.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--filiform.zone=UTC",
                        "--filiform.data=" + data);
        return new RunningClinic(context, database, data);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("filiform-clinic-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TestDatabase database() {
        return database;
    }

    /** Where it keeps its files. */
    public Path data() {
        return data;
    }

    public URI address(String path) {
        int port = context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
        return URI.create("http://localhost:" + port + path);
    }

    /** Sets its clock forward. */
    public void wait(Duration time) {
        bean(Settable.class).forward(time);
    }

    /** Letters leave after a page has answered: comes back when none is on its way. */
    public void untilNoLetterWaits() {
        JdbcClient jdbc = bean(JdbcClient.class);
        while (jdbc.sql("select exists (select from letter where state in ('WAITING', 'HANDING'))")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }

    /** A visitor with no cookies yet. */
    public Visitor visitor() {
        return new Visitor(this);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Runs as fast as any clock, and some time ahead. */
    static final class Settable extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void forward(Duration time) {
            ahead.updateAndGet(time::plus);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks for it");
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead.get());
        }
    }

    /** What tests of one page bring along for themselves is no part of the application. */
    private static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory others) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class SetClock {
        @Bean
        Settable settable() {
            return new Settable();
        }

        @Bean
        @Primary
        HouseClock houseClock(Settable settable) {
            return new HouseClock(settable);
        }
    }
}
