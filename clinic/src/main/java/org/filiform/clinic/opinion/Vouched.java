package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.screening.AlsoSaid;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/**
 * Where the pack has a fact for it, a doctor's agreement is that fact for as long as the opinion counts, and no day longer.
 * It is said only when the doctor was asked about every rule that reads the fact and agrees to each of them: who agrees to
 * an anaesthetic has not agreed to a steroid.
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

    @Override
    public List<Said> of(ClientId client) {
        List<DoctorsAnswer> answers = letters.of(client).stream()
                .flatMap(letter -> letter.answer().stream())
                .sorted(Comparator.comparing(DoctorsAnswer::recordedAt).reversed())
                .toList();
        return answers.isEmpty()
                ? List.of()
                : facts.all().stream()
                        .flatMap(fact -> said(fact, answers).stream())
                        .toList();
    }

    /** The newest answer that speaks about it decides, even where it counts no more. */
    private Optional<Said> said(FactEntry fact, List<DoctorsAnswer> answers) {
        Set<String> readers = facts.readers(fact.id());
        return answers.stream()
                .filter(answer ->
                        readers.stream().anyMatch(rule -> answer.about(rule).isPresent()))
                .findFirst()
                .filter(answer -> answer.countsOn(LocalDate.now(clock)))
                .flatMap(answer -> reply(answer, readers).map(reply -> said(fact.id(), answer, reply)));
    }

    /** Empty while it is neither a yes to all nor a no to all that was asked. */
    private static Optional<Reply> reply(DoctorsAnswer answer, Set<String> readers) {
        List<Says> says = readers.stream()
                .flatMap(rule -> answer.about(rule).stream())
                .map(DoctorsAnswer.Opinion::says)
                .toList();
        if (says.size() == readers.size() && says.stream().allMatch(Says::permits)) {
            return Optional.of(Reply.yes());
        }
        return says.stream().allMatch(Says.SHOULD_NOT::equals) ? Optional.of(new Reply.No()) : Optional.empty();
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
