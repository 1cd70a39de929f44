package org.filiform.clinic;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.database.DatabaseProblem;
import org.filiform.clinic.keeping.KeepingProblem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Starts the clinic: its data folder, its PostgreSQL unless another one is named, and the pages. */
public final class Clinic {

    private static final String DATA = "--data";
    private static final String PORT = "--port";
    private static final String DEMO = "--demo";
    private static final String DATABASE = "--database";
    private static final String JSON = "--json";
    private static final String WHERE = "Where everything is kept. ~/.filiform if left out.";
    private static final String YOURS = "Your own PostgreSQL, as a JDBC URL with user and password.";
    private static final int FIRST_PORT = 8180;
    private static final int CANNOT_START = 71;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    private Clinic() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        int code = new Clinic().run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(spec()).setOut(out).setErr(err).setExecutionStrategy(this::execute);
        return line.execute(arguments);
    }

    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("filiform").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Starts the clinic and says where to point the browser. Stop it with Ctrl-C."
                        + " For screening records without a clinic: filiform screen --help.");
        CommandSpec verify = CommandSpec.create().mixinStandardHelpOptions(true);
        verify.usageMessage().description("Checks that nobody tampered with the audit. Stop the clinic first.");
        verify.addOption(option(DATA, "DIR", WHERE)).addOption(option(DATABASE, "URL", YOURS));
        CommandSpec audit = CommandSpec.create();
        audit.addSubcommand("verify", verify);
        spec.addSubcommand("audit", audit);
        keeping().forEach(spec::addSubcommand);
        return spec.addOption(option(DATA, "DIR", WHERE))
                .addOption(option(
                        PORT, "NUMBER", "Where it listens, on this machine only. " + FIRST_PORT + " if left out."))
                .addOption(option(DATABASE, "URL", YOURS))
                .addOption(OptionSpec.builder(DEMO)
                        .type(boolean.class)
                        .description("Fills an empty installation with invented people, apart from your own data.")
                        .build());
    }

    private static Map<String, CommandSpec> keeping() {
        CommandSpec backup = CommandSpec.create().mixinStandardHelpOptions(true);
        backup.usageMessage()
                .description("Writes everything into one file, while people work. It holds health data: keep it well.");
        backup.addPositional(file("0..1", "Where to. filiform-DATE-TIME.zip in this folder if left out."));
        CommandSpec restore = CommandSpec.create().mixinStandardHelpOptions(true);
        restore.usageMessage().description("Brings a backup back into a new data folder or an empty database.");
        restore.addPositional(file("1", "What filiform backup wrote."));
        CommandSpec doctor = CommandSpec.create().mixinStandardHelpOptions(true);
        doctor.usageMessage()
                .description(
                        "Examines the installation, while it runs or not: what is well, what to look at, what is broken.");
        doctor.addOption(option(PORT, "NUMBER", "Where the clinic listens. " + FIRST_PORT + " if left out."))
                .addOption(OptionSpec.builder(JSON)
                        .type(boolean.class)
                        .description("For programs.")
                        .build());
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        all.put("backup", backup);
        all.put("restore", restore);
        all.put("doctor", doctor);
        all.values()
                .forEach(one -> one.addOption(option(DATA, "DIR", WHERE)).addOption(option(DATABASE, "URL", YOURS)));
        return all;
    }

    private static PositionalParamSpec file(String arity, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(arity)
                .type(String.class)
                .paramLabel("FILE")
                .description(description)
                .build();
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private int execute(ParseResult given) {
        try {
            return open(given);
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private int open(ParseResult given) {
        Integer helped = CommandLine.executeHelpRequest(given);
        if (helped != null) {
            return helped;
        }
        if (given.hasSubcommand()) {
            return command(given.subcommand());
        }
        boolean demo = given.matchedOptionValue(DEMO, false);
        Path data = folder(given, demo);
        Map<String, Object> settings = new HashMap<>();
        settings.put("filiform.demo", demo);
        settings.put("filiform.data", data.toString());
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", given.matchedOptionValue(PORT, Integer.toString(FIRST_PORT)));
        out.println("Filiform is starting" + (demo ? " a demonstration" : "") + " …");
        start(settings, Storage.open(data, given.matchedOptionValue(DATABASE, "")));
        return 0;
    }

    private int command(ParseResult given) {
        Path data = folder(given, false);
        String url = given.matchedOptionValue(DATABASE, "");
        KeepingCommands keeping = new KeepingCommands(out, Clock.systemUTC());
        return switch (given.commandSpec().name()) {
            case "backup" -> keeping.backup(data, url, given.matchedPositionalValue(0, ""));
            case "restore" -> keeping.restore(data, url, given.matchedPositionalValue(0, ""));
            case "doctor" ->
                keeping.doctor(
                        data,
                        url,
                        Integer.parseInt(given.matchedOptionValue(PORT, Integer.toString(FIRST_PORT))),
                        given.matchedOptionValue(JSON, false));
            default -> given.hasSubcommand() ? verify(given.subcommand()) : usage(given);
        };
    }

    /** The audit is checked while nothing else runs on the same data folder. */
    private int verify(ParseResult given) {
        try (Storage storage = Storage.open(folder(given, false), given.matchedOptionValue(DATABASE, ""))) {
            return new AuditCommand(out).verify(storage);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The audit cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private int usage(ParseResult given) {
        given.commandSpec().commandLine().usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    private static Path folder(ParseResult given, boolean demo) {
        return Optional.ofNullable(given.<String>matchedOptionValue(DATA, null))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), demo ? ".filiform-demo" : ".filiform"));
    }

    /** The database stops after everything that uses it has stopped. */
    private void start(Map<String, Object> settings, Storage storage) {
        settings.put("spring.datasource.url", storage.url());
        storage.server().ifPresent(own -> {
            settings.put("spring.datasource.username", own.user());
            settings.put("spring.datasource.password", own.password());
        });
        SpringApplication application = new SpringApplication(ClinicApplication.class);
        application.setDefaultProperties(settings);
        SpringApplication.getShutdownHandlers().add(storage::close);
        ConfigurableApplicationContext context = application.run();
        String port = context.getEnvironment().getProperty("local.server.port", "");
        out.println("Filiform is ready: http://localhost:" + port + "/");
        if (settings.getOrDefault("filiform.demo", false).equals(true)) {
            out.println("Choose who you would like to be: http://localhost:" + port + "/demo");
        }
    }

    private int failed(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem || cause instanceof KeepingProblem) {
                err.println(cause.getMessage());
                return CANNOT_START;
            }
            if (cause instanceof PortInUseException taken) {
                err.println("Port " + taken.getPort() + " is in use. Name another one with --port NUMBER. [FIL-6101]");
                return CANNOT_START;
            }
        }
        err.println("Filiform cannot start: " + failure + " [FIL-6100]");
        return CANNOT_START;
    }
}
