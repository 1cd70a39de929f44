package org.filiform.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.treatment.ModalityEntry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options on which an answer depends, the same for every command that gives one.
 *
 * @param knowledge the pack as it is applied
 * @param modalities the treatments asked about
 * @param stage what may be asked by now
 * @param day the day, where one was named
 * @param zone the zone in which days are counted
 */
public record AnswerOptions(
        Knowledge knowledge, List<ModalityId> modalities, Stage stage, Optional<LocalDate> day, ZoneId zone) {

    private static final String LANGUAGE = "en";
    private static final String UTC = "UTC";
    private static final String MODALITY = "--modality";
    private static final String STAGE = "--stage";
    private static final String AS_OF = "--as-of";
    private static final String ZONE = "--zone";
    /** The option that names what a clinic adopted. */
    public static final String ADOPTION = "--adoption";

    public AnswerOptions {
        modalities = List.copyOf(modalities);
    }

    /** Adds the options to a command. */
    public static CommandSpec addTo(CommandSpec spec, Stage proposed) {
        return spec.addOption(Manual.option(
                        MODALITY,
                        "NAMES",
                        "Which treatments, separated by commas: dn, ea, tpi. All three if left out."))
                .addOption(Manual.option(
                        STAGE,
                        "STAGE",
                        "What may be asked by now: intake, today or plan. " + words(proposed) + " if left out."))
                .addOption(Manual.option(
                        AS_OF,
                        "DATE",
                        "The day of the answer, from its start on. Today if left out; for an export with a manifest the"
                                + " day after it was made."))
                .addOption(Manual.option(ZONE, "ZONE", "The time zone in which days are counted. UTC if left out."))
                .addOption(Manual.option(
                        ADOPTION,
                        "FILE",
                        "What a clinic adopted. If left out, the proposed defaults, adopted by nobody."));
    }

    /** Reads what was typed, and loads the pack. */
    public static AnswerOptions read(ParseResult given, Stage proposed) throws Refusal {
        ZoneId zone = zone(text(given, ZONE));
        Optional<LocalDate> day = day(text(given, AS_OF));
        Stage stage = stage(text(given, STAGE), proposed, given);
        Knowledge knowledge = KnowledgeLoader.load(text(given, ADOPTION).map(Path::of));
        return new AnswerOptions(knowledge, modalities(text(given, MODALITY), knowledge.pack()), stage, day, zone);
    }

    /** What was typed after an option. */
    public static Optional<String> text(ParseResult given, String option) {
        return Optional.ofNullable(given.matchedOptionValue(option, null));
    }

    private static ZoneId zone(Optional<String> typed) throws Refusal {
        try {
            return typed.isEmpty() ? ZoneId.of(UTC) : ZoneId.of(typed.get());
        } catch (DateTimeException _) {
            throw Message.BAD_ZONE.with(typed.orElse(""));
        }
    }

    private static Optional<LocalDate> day(Optional<String> typed) throws Refusal {
        try {
            return typed.map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw Message.BAD_DATE.with(typed.orElse(""));
        }
    }

    private static Stage stage(Optional<String> typed, Stage proposed, ParseResult given) throws Refusal {
        if (typed.isEmpty()) {
            return proposed;
        }
        for (Stage stage : Stage.values()) {
            if (words(stage).equals(typed.get())) {
                return stage;
            }
        }
        throw Message.USAGE.with(
                "There is no stage '" + typed.get() + "', only intake, today and plan",
                given.commandSpec().qualifiedName());
    }

    private static String words(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static List<ModalityId> modalities(Optional<String> typed, Pack pack) throws Refusal {
        List<ModalityId> screened = pack.modalities().stream()
                .filter(ModalityEntry::screened)
                .map(ModalityEntry::id)
                .toList();
        if (typed.isEmpty()) {
            return screened;
        }
        List<ModalityId> named = new ArrayList<>();
        for (String name : typed.get().split(",", -1)) {
            named.add(modality(name.strip(), pack, screened));
        }
        return screened.stream().filter(named::contains).toList();
    }

    private static ModalityId modality(String name, Pack pack, List<ModalityId> screened) throws Refusal {
        Optional<ModalityEntry> entry = pack.modalities().stream()
                .filter(candidate -> candidate.id().value().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        String all = String.join(", ", screened.stream().map(ModalityId::value).toList());
        if (entry.isEmpty()) {
            throw Message.NO_SUCH_MODALITY.with(name, all);
        }
        if (!entry.get().screened()) {
            throw Message.ONLY_COMPARED.with(entry.get().name(), all);
        }
        return entry.get().id();
    }

    /**
     * Everything besides the facts on which the answer depends.
     *
     * @param proposedDay the day that the records propose; used where none was named
     * @param clock what day it is; asked where neither is there
     */
    public Frame frame(Optional<LocalDate> proposedDay, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        AsOf asOf = new AsOf(day.or(() -> proposedDay).orElse(today), zone);
        return new Frame(asOf, stage, LANGUAGE, knowledge.pack().identity(), knowledge.adoptionHash());
    }
}
