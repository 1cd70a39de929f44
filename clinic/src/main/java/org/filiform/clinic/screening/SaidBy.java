package org.filiform.clinic.screening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Guardian;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.knowledge.answer.DateWords;

/** Who said something and when, in the words of a clinic rather than by the number of a form. */
final class SaidBy {

    private static final String PATIENT = "Patient/";

    private final Map<String, Sheet> sheets;
    private final Function<UUID, Optional<Guardian>> spoke;
    private final LocalDate today;
    private final ZoneId zone;

    SaidBy(List<Sheet> sheets, Function<UUID, Optional<Guardian>> spoke, LocalDate today, ZoneId zone) {
        this.spoke = spoke;
        this.sheets = sheets.stream().collect(Collectors.toMap(Sheet::id, Function.identity()));
        this.today = today;
        this.zone = zone;
    }

    /** One text for each side that decides. */
    List<String> of(Reading reading) {
        return reading.from().stream().map(this::of).toList();
    }

    private String of(Assertion assertion) {
        return switch (assertion.origin()) {
            case Origin.Answer(String reference) -> who(reference) + " said so" + when(reference) + keyed(reference);
            case Origin.Practitioner(String reference, String name, String _) ->
                name + when(reference) + reason(reference);
            case Origin.HealthRecord(String reference, String note) ->
                reference.startsWith(PATIENT)
                        ? "date of birth on file"
                        : "from the record: " + reference + (note.isEmpty() ? "" : " (" + note + ")");
        };
    }

    /** The client, or whoever answered the round in their place. */
    private String who(String reference) {
        return Optional.ofNullable(sheets.get(bare(reference)))
                .flatMap(Sheet::round)
                .flatMap(spoke)
                .map(guardian -> guardian.name() + " for the client")
                .orElse("the client");
    }

    private String when(String reference) {
        Sheet sheet = sheets.get(bare(reference));
        if (sheet == null) {
            return "";
        }
        ZonedDateTime said = sheet.saidAt().atZone(zone);
        return said.toLocalDate().equals(today)
                ? ", today " + said.toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                : ", " + DateWords.of(said.toLocalDate());
    }

    private String keyed(String reference) {
        Sheet sheet = sheets.get(bare(reference));
        return sheet == null
                ? ""
                : sheet.keyed()
                        .map(keyed -> ", on paper; keyed in by " + keyed.by() + ", "
                                + DateWords.of(keyed.at().atZone(zone).toLocalDate()))
                        .orElse("");
    }

    private String reason(String reference) {
        Sheet sheet = sheets.get(bare(reference));
        return sheet == null || sheet.reason().isEmpty() ? "" : ": " + sheet.reason();
    }

    private static String bare(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
