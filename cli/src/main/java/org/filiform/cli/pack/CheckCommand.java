package org.filiform.cli.pack;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.ProblemLines;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.check.Checked;
import org.filiform.knowledge.check.PackCheck;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform pack check}: is it sound, and if not, where. */
public final class CheckCommand implements Command {

    private final Console console;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Manual.command(
                        this,
                        "check",
                        "Checks a pack or an adoption, and tells every problem with file, line and column.",
                        "A pack loads whole or not at all. An adoption is checked against the pack that ships with Filiform.",
                        "filiform pack check knowledge/src/main/pack",
                        "filiform pack check our-adoption.yaml their-adoption.yaml")
                .addPositional(PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("FILE")
                        .description("The folder of a pack, or an adoption file.")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        List<String> names = given.matchedPositionalValue(0, List.<String>of());
        ExitCode worst = ExitCode.FINE;
        for (String name : names) {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw Message.PATH_MISSING.with(name);
            }
            try {
                worst = check(path) ? worst : ExitCode.REFUSED;
            } catch (UncheckedIOException _) {
                throw Message.UNREADABLE.with(name);
            }
        }
        return worst;
    }

    private boolean check(Path path) {
        return switch (PackCheck.check(path)) {
            case Checked.SoundPack(Pack pack) -> {
                console.line(path + ": sound. " + words(pack));
                yield true;
            }
            case Checked.SoundAdoption(Adoption adoption, var _) -> {
                console.line(path + ": sound. " + words(adoption));
                yield true;
            }
            case Checked.Refused(var problems) -> {
                Refusal refusal = Message.PACK_REFUSED.with(path, ProblemLines.of(problems));
                console.out().flush();
                console.remark(refusal.line());
                yield false;
            }
        };
    }

    private static String words(Pack pack) {
        return pack.identity().name() + " " + pack.identity().version() + ": "
                + Wording.count(pack.facts().size(), "fact") + ", "
                + Wording.count(pack.rules().size(), "rule") + ", "
                + Wording.count(pack.sources().size(), "source") + ", hash "
                + pack.identity().hash();
    }

    private static String words(Adoption adoption) {
        return "Adopted by " + adoption.by() + " (" + adoption.role() + ") on " + DateWords.of(adoption.on()) + ": "
                + Wording.count(adoption.changes().size(), "change") + ", hash " + adoption.hash();
    }
}
