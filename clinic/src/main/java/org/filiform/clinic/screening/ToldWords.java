package org.filiform.clinic.screening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.fact.FactEntry;

/** An answer in the words in which it was asked for. */
final class ToldWords {

    private static final int DAYS_A_WEEK = 7;

    private final Pack pack;
    private final LocalDate today;

    ToldWords(Pack pack, LocalDate today) {
        this.pack = pack;
        this.today = today;
    }

    String of(FactEntry fact, Reply reply) {
        String asked = Interview.sharesList(fact)
                ? Question.tick(fact, Optional.empty(), false).text()
                : Question.single(fact, Optional.empty(), false, pack).text();
        return switch (reply) {
            case Reply.Yes(Set<Token> which) when which.isEmpty() -> asked;
            case Reply.Yes(Set<Token> which) ->
                asked + ": "
                        + which.stream()
                                .sorted()
                                .map(token -> Question.name(token, pack))
                                .collect(Collectors.joining(", "));
            case Reply.No _ -> asked;
            case Reply.Amount(double value) -> asked + " " + number(value) + unit(fact);
            case Reply.Day(LocalDate day) -> asked + " " + DateWords.of(day);
            case Reply.Pregnant(LocalDate lastPeriod) ->
                asked + " " + ChronoUnit.DAYS.between(lastPeriod, today) / DAYS_A_WEEK + " weeks";
            case Reply.DoesNotKnow _, Reply.InPerson _ -> asked;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String unit(FactEntry fact) {
        return fact.definition().value() instanceof ValueKind.Quantity(String unit) && !unit.startsWith("{")
                ? " " + unit
                : "";
    }
}
