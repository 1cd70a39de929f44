package org.filiform.cli.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.cli.AnswerOptions;
import org.filiform.cli.Command;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Manual;
import org.filiform.cli.Message;
import org.filiform.cli.Records;
import org.filiform.cli.Refusal;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code filiform compare}: treatments beside each other. */
public final class CompareCommand implements Command {

    private static final String PATIENT = "--patient";
    private static final String COMPLAINT = "--complaint";
    private static final String ALL = "--all";
    private static final List<String> USUAL = List.of("dn", "tpi", "acupuncture");

    private final Console console;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Manual.command(
                this,
                "compare",
                "Puts treatments beside each other, in general or for one person.",
                "What is allowed, whether there is a reason to, how soon and how long it helps, what it costs, who may give"
                        + " it, what was tried, what would change it. Never a score. Acupuncture is there to compare with.",
                "filiform compare dn tpi acupuncture --complaint neck-pain",
                "filiform compare dn tpi examples/records --patient anna-warfarin --complaint low-back-pain");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("TREATMENT|PATH")
                .description("Treatments: dn, ea, tpi, acupuncture. Last, a file or folder of records, with --patient.")
                .build());
        spec.addOption(Manual.option(PATIENT, "ID", "For this person."))
                .addOption(Manual.option(COMPLAINT, "NAME", "What they come for, such as neck-pain."))
                .addOption(Manual.flag(ALL, "Show all studies."));
        return AnswerOptions.addTo(spec, Stage.INTAKE);
    }

    /** What was typed, told apart. */
    private record Typed(List<ModalityEntry> modalities, Optional<String> path) {}

    @Override
    public ExitCode run(ParseResult given) throws Refusal {
        AnswerOptions options = AnswerOptions.read(given, Stage.INTAKE);
        Pack pack = options.knowledge().pack();
        Typed typed = typed(given.matchedPositionalValue(0, List.<String>of()), pack);
        Optional<Complaint> complaint = complaint(AnswerOptions.text(given, COMPLAINT), pack);
        Optional<Comparison.Person> person = person(typed, AnswerOptions.text(given, PATIENT), options);
        TextPage page = new TextPage(console.width(), console.ink());
        new ComparisonText(pack, options.knowledge().adoptedBy(), given.hasMatchedOption(ALL))
                .write(new Comparison(typed.modalities(), complaint, person), page);
        console.print(page.toString());
        return ExitCode.FINE;
    }

    private static Typed typed(List<String> words, Pack pack) throws Refusal {
        List<ModalityEntry> modalities = new ArrayList<>();
        Optional<String> path = Optional.empty();
        for (String word : words) {
            Optional<ModalityEntry> modality = modality(word, pack);
            if (modality.isPresent()) {
                modalities.add(modality.get());
            } else if (path.isEmpty() && Files.exists(Path.of(word))) {
                path = Optional.of(word);
            } else {
                throw Message.NO_SUCH_MODALITY.with(word, names(pack) + ", or a file or folder that is there");
            }
        }
        if (modalities.isEmpty()) {
            USUAL.forEach(word -> modality(word, pack).ifPresent(modalities::add));
        }
        return new Typed(modalities.stream().distinct().toList(), path);
    }

    private static Optional<ModalityEntry> modality(String word, Pack pack) {
        return pack.modalities().stream()
                .filter(entry -> entry.id().value().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String names(Pack pack) {
        return pack.modalities().stream().map(entry -> entry.id().value()).collect(Collectors.joining(", "));
    }

    private static Optional<Complaint> complaint(Optional<String> name, Pack pack) throws Refusal {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String wanted = name.get().toLowerCase(Locale.ROOT).replace(' ', '-');
        Optional<Complaint> complaint = pack.complaints().find(wanted);
        if (complaint.isEmpty()) {
            String all = pack.complaints().stream().map(Complaint::id).collect(Collectors.joining(", "));
            throw Message.NO_SUCH_ENTRY.with("complaint", name.get(), "Name one of " + all + ".");
        }
        return complaint;
    }

    private Optional<Comparison.Person> person(Typed typed, Optional<String> id, AnswerOptions options) throws Refusal {
        if (typed.path().isPresent() != id.isPresent()) {
            throw Message.USAGE.with("A path of records and --patient ID belong together", "filiform compare");
        }
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Records records = Records.read(typed.path().orElseThrow(), id.get(), options, console.clock());
        Screening screening = records.screener()
                .screen(records.patient().facts(), records.patient().gaps(), records.frame());
        return Optional.of(new Comparison.Person(id.get(), screening));
    }
}
