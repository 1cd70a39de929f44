package org.filiform.clinic;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.database.DatabaseProblem;
import org.filiform.clinic.keeping.KeepingProblem;
import org.filiform.clinic.reach.Opening;
import org.filiform.clinic.reach.Reach;
import org.filiform.clinic.reach.SettingProblem;
import org.filiform.clinic.reach.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Starts the clinic: its data folder, its PostgreSQL unless another one is named, and the pages. */
public final class Clinic {

    static final String DATA = "--data";
    static final String PORT = "--port";
    private static final String DEMO = "--demo";
    static final String DATABASE = "--database";
    static final String JSON = "--json";
    static final String WHERE = "Where everything is kept. ~/.filiform if left out.";
    static final String YOURS = "Your own PostgreSQL, as a JDBC URL with user and password.";
    static final int FIRST_PORT = 8180;
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
        KeepingManual.commands().forEach(spec::addSubcommand);
        reachedBy(spec);
        return spec.addOption(option(DATA, "DIR", WHERE))
                .addOption(option(PORT, "NUMBER", "The port on which it listens. " + FIRST_PORT + " if left out."))
                .addOption(option(DATABASE, "URL", YOURS))
                .addOption(OptionSpec.builder(DEMO)
                        .type(boolean.class)
                        .description("Fills an empty installation with invented people, apart from your own data.")
                        .build());
    }

    private static void reachedBy(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--lan")
                        .type(boolean.class)
                        .description("For the clinic's own network, with a certificate of its own.")
                        .build())
                .addOption(option(
                        "--public-url",
                        "URL",
                        "For everybody: https://…, behind a proxy on this machine or" + " with a certificate."))
                .addOption(option("--certificate", "FILE", "Your certificate with its chain, in PEM."))
                .addOption(option("--key", "FILE", "Its key, in PEM without a password."))
                .addOption(option("--proxy", "ADDRESS", "The address of a proxy on another machine."))
                .addOption(option("--listen", "ADDRESS", "Another address to listen on."))
                .addOption(
                        option(
                                "--mail",
                                "URL",
                                "The mail server: smtp://desk%%40example.org:password@mail.example.org:587 (%%40 is the @ of a name)."
                                        + " A password is better kept in the file filiform.properties of the data folder, as mail=…"));
    }

    /** What the command line says about how the clinic is reached. */
    private static Map<String, String> reachOptions(ParseResult given) {
        Map<String, String> options = new HashMap<>();
        for (String name : Settings.NAMES) {
            Object value = given.matchedOptionValue("--" + name, null);
            if (value != null) {
                options.put(name, value.toString());
            }
        }
        return options;
    }

    static OptionSpec option(String name, String label, String description) {
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
        settings.put("server.port", given.matchedOptionValue(PORT, Integer.toString(FIRST_PORT)));
        Settings reached = Settings.read(reachOptions(given), Rehearsal.environment(System.getenv()), data);
        Reach reach = Reach.of(reached);
        out.println("Filiform is starting" + (demo ? " a demonstration" : "") + " …");
        Storage storage = Storage.open(data, given.matchedOptionValue(DATABASE, ""));
        SpringApplication.getShutdownHandlers().add(storage::close);
        Opening opening = Opening.of(reach, reached, storage.folder().path(), Clock.systemUTC());
        settings.putAll(opening.properties());
        start(settings, storage);
        opening.words().forEach(out::println);
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
                        () -> Settings.read(reachOptions(given), System.getenv(), data),
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
        ConfigurableApplicationContext context = application.run();
        HouseAddress address = context.getBean(HouseAddress.class);
        out.println("Filiform is ready: " + address.of("/"));
        if (settings.getOrDefault("filiform.demo", false).equals(true)) {
            out.println("Choose who you would like to be: " + address.of("/demo"));
        }
        if (Rehearsal.isOn()) {
            Rehearsal.at(address::of);
            context.close();
        }
    }

    private int failed(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem
                    || cause instanceof KeepingProblem
                    || cause instanceof SettingProblem) {
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
