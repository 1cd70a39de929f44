package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that were given elsewhere, such as on a printed form, and are typed in afterwards with the time of the form. */
@Component
public class KeyedIn {

    private static final String PAGE = "keyed-in";

    private final Rounds rounds;
    private final Sheets sheets;
    private final BornTold born;
    private final ClientAnswers answers;
    private final Rules rules;

    KeyedIn(Rounds rounds, Sheets sheets, BornTold born, ClientAnswers answers, Rules rules) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.born = born;
        this.answers = answers;
        this.rules = rules;
    }

    /** Signs of an emergency on a form, in its own words; none is the best of news. */
    public record Alarm(List<String> signs) {}

    /**
     * A printed form, keyed in by somebody, once for each request. A sign of an emergency alarms even if the form is of an earlier day: nobody may
     * have seen it.
     */
    @Transactional
    Alarm fromPaper(Client client, UUID request, Map<FactId, Reply> replies, Instant saidAt, Viewer by) {
        if (!sheets.isNew(request)) {
            return new Alarm(signs(replies));
        }
        AccountId account = by.account().orElseThrow();
        Round round = rounds.waiting(client.id(), Way.PAPER)
                .or(() -> rounds.open(rounds.begin(client.id(), Stage.TODAY, Way.PAPER, account)))
                .orElseThrow();
        sheets.keyed(round, new Sheets.Paper(PAGE, request, saidAt, account, by.name()), replies);
        rounds.complete(round.id());
        born.endOf(round);
        Alarm alarm = new Alarm(signs(replies));
        if (!alarm.signs().isEmpty() || Asking.isUrgent(answers.screen(client, Stage.TODAY))) {
            rounds.urgent(round.id());
        }
        return alarm;
    }

    /** What was said yes to on the first page, which asks for nothing but signs of an emergency. */
    private List<String> signs(Map<FactId, Reply> replies) {
        String first = new QuestionPages(rules.pack(), rules.followed().rules(), Stage.TODAY).first();
        return rules.pack().facts().stream()
                .filter(fact -> fact.page().equals(first) && replies.get(fact.id()) instanceof Reply.Yes)
                .map(fact -> Question.tick(fact, Optional.empty(), false).text())
                .toList();
    }

    /** A round that was answered as a whole. */
    @Transactional
    public void answered(ClientId client, Map<FactId, Reply> replies, Instant saidAt, AccountId by) {
        Round round = rounds.open(rounds.begin(client, Stage.TODAY, by)).orElseThrow();
        sheets.answered(round, PAGE, replies, saidAt);
        rounds.complete(round.id());
    }

    /** A round that was begun and not finished. */
    @Transactional
    public void begun(ClientId client, Map<FactId, Reply> replies, Instant saidAt, AccountId by) {
        Round round = rounds.open(rounds.begin(client, Stage.TODAY, by)).orElseThrow();
        if (!replies.isEmpty()) {
            sheets.answered(round, PAGE, replies, saidAt);
        }
    }

    /** What a named practitioner settled, with the reason and the time. */
    @Transactional
    public void settled(
            ClientId client, AccountId by, String name, String reason, Map<FactId, Reply> replies, Instant saidAt) {
        sheets.settled(client, by, name, reason, replies, saidAt);
    }
}
