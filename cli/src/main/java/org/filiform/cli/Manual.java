package org.filiform.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the help of all commands has in common. */
public final class Manual {

    private Manual() {}

    /** The program itself. */
    static CommandSpec root() {
        CommandSpec spec = CommandSpec.create().name("filiform").mixinStandardHelpOptions(true);
        spec.versionProvider(version());
        spec.usageMessage()
                .header("May this person be needled or injected, where, how, with what, and why?", "")
                .description(
                        "%nScreens records for dry needling (dn), dry needling with current (ea) and trigger point injection (tpi),"
                                + " and shows what every answer rests on. It supports a clinician and never replaces one.%n")
                .footer(
                        "",
                        "Examples:",
                        "  filiform screen examples/records",
                        "  filiform explain examples/records --patient anna-warfarin",
                        "",
                        "The clinic (filiform alone starts it, filiform --demo with invented people):",
                        "  filiform backup [FILE]    everything in one file, while people work",
                        "  filiform restore FILE     brings it back into a new place",
                        "  filiform doctor           what is well, what to look at, what is broken",
                        "  filiform audit verify     did somebody tamper with the audit?",
                        "",
                        "filiform COMMAND --help tells more, each time with examples. Colours are off where NO_COLOR is set.",
                        "")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return spec;
    }

    private static IVersionProvider version() {
        return () -> {
            String version = Filiform.class.getPackage().getImplementationVersion();
            return new String[] {"filiform " + (version == null ? "(not packaged)" : version)};
        };
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), code.meaning());
        }
        return codes;
    }

    /**
     * A command with its help.
     *
     * @param command what runs it
     * @param name how it is called
     * @param header what it does, in a line
     * @param description what to know about it
     * @param examples each a line to type, at least two
     */
    public static CommandSpec command(
            Command command, String name, String header, String description, String... examples) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name).mixinStandardHelpOptions(true);
        spec.versionProvider(version());
        String[] footer = new String[examples.length + 3];
        footer[0] = "";
        footer[1] = "Examples:";
        for (int at = 0; at < examples.length; at++) {
            footer[at + 2] = "  " + examples[at];
        }
        footer[examples.length + 2] = "";
        spec.usageMessage()
                .header(header, "")
                .description("%n" + description + "%n")
                .footer(footer)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return spec;
    }

    /** An option that takes a value; it is absent unless typed. */
    public static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that is there or not. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** A word without a name. */
    public static PositionalParamSpec word(String label, boolean required, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(required ? "1" : "0..1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Files and folders of records, at least one. */
    public static PositionalParamSpec records() {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("PATH")
                .description("A file or folder of records.")
                .build();
    }
}
