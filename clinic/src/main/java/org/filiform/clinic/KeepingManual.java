package org.filiform.clinic;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How the commands that keep a clinic are called, and what their help says. */
final class KeepingManual {

    private KeepingManual() {}

    static Map<String, CommandSpec> commands() {
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
        doctor.addOption(Clinic.option(
                        Clinic.PORT, "NUMBER", "Where the clinic listens. " + Clinic.FIRST_PORT + " if left out."))
                .addOption(Clinic.option("--mail", "URL", "The mail server, where it is named on the command line."))
                .addOption(OptionSpec.builder(Clinic.JSON)
                        .type(boolean.class)
                        .description("For programs.")
                        .build());
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        all.put("backup", backup);
        all.put("restore", restore);
        all.put("doctor", doctor);
        all.values()
                .forEach(one -> one.addOption(Clinic.option(Clinic.DATA, "DIR", Clinic.WHERE))
                        .addOption(Clinic.option(Clinic.DATABASE, "URL", Clinic.YOURS)));
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
}
