package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Life;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was asked, answered and decided elsewhere or before, typed in afterwards with its own days. */
@Component
public class KeyedInOpinions {

    private final ClientAnswers answers;
    private final FindingTexts texts;
    private final DoctorLetters letters;
    private final LetterPaper paper;
    private final Overrides overrides;
    private final OverrideRights rights;
    private final Accounts accounts;
    private final Clock clock;

    KeyedInOpinions(
            ClientAnswers answers,
            FindingTexts texts,
            DoctorLetters letters,
            LetterPaper paper,
            Overrides overrides,
            OverrideRights rights,
            Accounts accounts,
            Clock clock) {
        this.answers = answers;
        this.texts = texts;
        this.letters = letters;
        this.paper = paper;
        this.overrides = overrides;
        this.rights = rights;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A letter about the weightiest finding that a doctor can answer, which is late a week after its day. */
    @Transactional
    public LetterId asked(Client client, Viewer by, Doctor doctor, String question, Instant at) {
        List<FindingText> about = texts.of(screening(client), answers.ground(client)).stream()
                .filter(text -> rights.isOverridable(text.finding()))
                .limit(1)
                .toList();
        LocalDate on = LocalDate.ofInstant(at, clock.getZone());
        LetterPaper.Signed signed = new LetterPaper.Signed(by.name(), by.profession());
        return letters.make(
                new DoctorLetters.Made(
                        UUID.randomUUID(),
                        client.id(),
                        at,
                        doctor,
                        question,
                        client.name(),
                        on.plusDays(LetterForm.DAYS_TO_ANSWER),
                        about.stream().map(FindingText::about).toList()),
                paper.letter(client, doctor, question, about, signed, on),
                by(by));
    }

    /** By letter, that everything it asks about may go on under conditions; no longer than what it asks about stays good. */
    @Transactional
    public void mayGoOn(LetterId id, Viewer by, String conditions, Instant at, LocalDate until) {
        Letter letter = letters.find(id).orElseThrow();
        LocalDate on = LocalDate.ofInstant(at, clock.getZone());
        Life life = letter.about().stream()
                .map(Letter.About::life)
                .min(Comparator.naturalOrder())
                .orElse(Life.LASTING);
        DoctorsAnswer answer = new DoctorsAnswer(
                UUID.randomUUID(),
                by.name(),
                at,
                letter.doctor().name(),
                Way.LETTER,
                on,
                Ends.within(life, on, until),
                letter.about().stream()
                        .map(about -> new DoctorsAnswer.Opinion(about.finding(), Says.WITH_CONDITIONS, conditions))
                        .toList());
        letters.answer(letter, answer.id(), answer, false, new ScanFile.None(), by(by));
    }

    /** Somebody who also treats decides today against the weightiest finding against which they may. */
    @Transactional
    public void decidedAlone(Client client, Viewer by, String why, String told, String differently, LocalDate until) {
        Screening screening = screening(client);
        Person treats = accounts.find(by.account().orElseThrow()).orElseThrow();
        for (FindingText text : texts.of(screening, answers.ground(client))) {
            if (rights.of(text.finding(), by) instanceof OverrideRights.Right.Yours(var as)) {
                overrides.decide(
                        new Overrides.Made(
                                UUID.randomUUID(),
                                client.id(),
                                text.about(),
                                Fingerprint.ofRules(screening),
                                as,
                                treats,
                                new Overrides.Reasons(why, told, differently),
                                Ends.within(text.life(), LocalDate.now(clock), until)),
                        by(by));
                return;
            }
        }
    }

    private Screening screening(Client client) {
        return answers.deciding(client);
    }

    private static DoctorLetters.By by(Viewer viewer) {
        return new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name());
    }
}
