package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.screening.AlsoSaid;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/**
 * Where the pack has a fact for it, a doctor's agreement is that fact for as long as the opinion counts, and no day longer.
 * It is said only when the doctor was asked about every rule that reads the fact and agrees to each of them: who agrees to
 * an anaesthetic has not agreed to a steroid. It is said only while each finding rests on what it rested on when the doctor
 * was asked: who agrees to what could be a pregnancy has not agreed to one of twenty weeks. Under conditions it is not said
 * at all: the finding stays, and they stand beside it.
 */
@Component
class Vouched implements AlsoSaid {

    private final DoctorLetters letters;
    private final ClearedFacts facts;
    private final Clock clock;

    Vouched(DoctorLetters letters, ClearedFacts facts, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.clock = clock;
    }

    /** An answer with the letter that asked. */
    private record Answered(Letter letter, DoctorsAnswer answer) {}

    @Override
    public List<Said> of(ClientId client, Supplier<Screening> ground) {
        List<Answered> answers = letters.of(client).stream()
                .flatMap(letter -> letter.answer().stream().map(answer -> new Answered(letter, answer)))
                .sorted(Comparator.comparing((Answered one) -> one.answer().recordedAt())
                        .reversed())
                .toList();
        return answers.isEmpty() ? List.of() : said(answers, ground.get());
    }

    private List<Said> said(List<Answered> answers, Screening ground) {
        return facts.all().stream()
                .flatMap(fact -> said(fact, answers, ground).stream())
                .toList();
    }

    /** The newest answer that speaks about it decides, even where it counts no more. */
    private Optional<Said> said(FactEntry fact, List<Answered> answers, Screening ground) {
        Set<String> readers = facts.readers(fact.id());
        return answers.stream()
                .filter(one -> readers.stream()
                        .anyMatch(rule -> one.answer().about(rule).isPresent()))
                .findFirst()
                .filter(one -> one.answer().countsOn(LocalDate.now(clock)))
                .flatMap(one -> reply(one, readers, ground).map(reply -> said(fact.id(), one.answer(), reply)));
    }

    /** Empty while it is neither a yes to all nor a no to all that was asked. A no needs no ground to be heard. */
    private static Optional<Reply> reply(Answered one, Set<String> readers, Screening ground) {
        List<DoctorsAnswer.Opinion> said = readers.stream()
                .flatMap(rule -> one.answer().about(rule).stream())
                .toList();
        if (said.stream().allMatch(opinion -> opinion.says() == Says.SHOULD_NOT)) {
            return Optional.of(new Reply.No());
        }
        boolean agreed = said.size() == readers.size()
                && said.stream().allMatch(DoctorsAnswer.Opinion::agrees)
                && readers.stream().allMatch(rule -> isAsAsked(rule, one.letter(), ground));
        return agreed ? Optional.of(Reply.yes()) : Optional.empty();
    }

    private static boolean isAsAsked(String rule, Letter letter, Screening ground) {
        return Fingerprint.ofNamed(rule, ground)
                .filter(now -> letter.about(rule)
                        .filter(about -> about.fingerprint().equals(now))
                        .isPresent())
                .isPresent();
    }

    private static Said said(FactId fact, DoctorsAnswer answer, Reply reply) {
        return new Said(
                answer.id().toString(),
                answer.recordedAt(),
                answer.recordedName(),
                answer.answeredBy(),
                Map.of(fact, reply));
    }
}
