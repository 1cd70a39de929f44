package org.filiform.clinic.screening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/** What a client told, for the client to read: their own words, no verdict and no diagnosis. */
@Component
public class ClientStory {

    private final ClientAnswers answers;
    private final ClientWords words;
    private final Guardians guardians;
    private final Rules rules;

    ClientStory(ClientAnswers answers, ClientWords words, Guardians guardians, Rules rules) {
        this.answers = answers;
        this.words = words;
        this.guardians = guardians;
        this.rules = rules;
    }

    /**
     * One answer that counts, or did until it got too old.
     *
     * @param question what was asked, as it was put to the client
     * @param reply which of the sentences for a reply fits: {@code yes}, {@code no}, {@code unknown} and so on
     * @param detail where, which, how much; empty where nothing is added
     * @param saidAt when
     * @param by who said it in the place of the client; empty for the client
     * @param settled whether a practitioner settled it
     * @param expired whether it is too old to count, so that it is asked again
     */
    public record Told(
            String question,
            String reply,
            String detail,
            Instant saidAt,
            Optional<String> by,
            boolean settled,
            boolean expired) {}

    /**
     * All of it.
     *
     * @param told one for each question, what was not denied first, then the newest first
     * @param said what a clinician will talk about, in the words of the pack
     * @param kept how many answers are kept from whoever looks
     * @param urgent whether a sign of an emergency stands among the answers
     */
    public record Story(List<Told> told, List<String> said, int kept, boolean urgent) {}

    /** Everything, or without what is private. */
    public Story of(Client client, boolean withPrivate) {
        Screening screening = answers.screen(client, Stage.TODAY);
        Map<FactId, Sheet> latest = latest(client);
        List<FactId> shown = latest.keySet().stream()
                .filter(fact -> withPrivate || !PrivateFacts.holds(fact))
                .toList();
        boolean urgent = findings(screening).anyMatch(finding -> ClientWords.isUrgent(finding));
        List<Finding> open = findings(screening)
                .filter(finding -> withPrivate || !PrivateFacts.isBehind(finding))
                .toList();
        return new Story(
                shown.stream()
                        .flatMap(fact -> told(fact, latest, screening).stream())
                        .sorted(Comparator.comparing((Told told) -> told.reply().equals("no"))
                                .thenComparing(Told::saidAt, Comparator.reverseOrder()))
                        .toList(),
                words.said(open.stream(), urgent),
                latest.size() - shown.size(),
                urgent);
    }

    private static Stream<Finding> findings(Screening screening) {
        return screening.answers().stream().flatMap(answer -> answer.findings().stream());
    }

    private Map<FactId, Sheet> latest(Client client) {
        Map<FactId, Sheet> latest = new LinkedHashMap<>();
        for (Sheet sheet : answers.said(client)) {
            sheet.replies().keySet().forEach(fact -> latest.put(fact, sheet));
        }
        return latest;
    }

    private Optional<Told> told(FactId id, Map<FactId, Sheet> latest, Screening screening) {
        Sheet sheet = latest.get(id);
        Reply reply = sheet == null ? null : sheet.replies().get(id);
        if (sheet == null || reply == null) {
            return Optional.empty();
        }
        Reading reading = screening.readings().getOrDefault(id, Reading.silence());
        return rules.pack()
                .facts()
                .find(id)
                .map(fact -> new Told(
                        question(fact),
                        kind(reply),
                        detail(reply),
                        sheet.saidAt(),
                        by(sheet),
                        sheet.practitioner().isPresent(),
                        reading.why().filter(UnknownReason.EXPIRED::equals).isPresent()));
    }

    private static String question(FactEntry fact) {
        return fact.question()
                .item()
                .or(() -> fact.question().client())
                .orElse(fact.question().clinician());
    }

    private Optional<String> by(Sheet sheet) {
        return sheet.practitioner()
                .or(() -> sheet.round().flatMap(guardians::spokeIn).map(Guardian::name));
    }

    private static String kind(Reply reply) {
        return switch (reply) {
            case Reply.Yes _ -> "yes";
            case Reply.No _ -> "no";
            case Reply.DoesNotKnow _ -> "unknown";
            case Reply.InPerson _ -> "in-person";
            case Reply.Amount _ -> "amount";
            case Reply.Day _ -> "day";
            case Reply.Pregnant _ -> "pregnant";
        };
    }

    private String detail(Reply reply) {
        return switch (reply) {
            case Reply.Yes(var which) -> String.join(", ", new PlaceWords(rules.pack()).names(new ArrayList<>(which)));
            case Reply.Amount(double value) ->
                BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            case Reply.Day(var day) -> day.toString();
            case Reply.No _, Reply.DoesNotKnow _, Reply.InPerson _, Reply.Pregnant _ -> "";
        };
    }
}
