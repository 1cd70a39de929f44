package org.filiform.clinic.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;

/** Replies as one word, for the database and for the fields of forms: {@code yes}, {@code yes:arm-left}, {@code amount:3.4}. */
final class ReplyText {

    private ReplyText() {}

    static String write(Reply reply) {
        return switch (reply) {
            case Reply.Yes(Set<Token> which) when which.isEmpty() -> "yes";
            case Reply.Yes(Set<Token> which) ->
                which.stream().sorted().map(Token::value).collect(Collectors.joining(",", "yes:", ""));
            case Reply.No _ -> "no";
            case Reply.DoesNotKnow _ -> "unknown";
            case Reply.InPerson _ -> "in-person";
            case Reply.Amount(double value) -> "amount:" + value;
            case Reply.Day(LocalDate day) -> "day:" + day;
            case Reply.Pregnant(LocalDate lastPeriod) -> "pregnant:" + lastPeriod;
        };
    }

    /** The reply that a word means; empty when it means none. */
    static Optional<Reply> read(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        try {
            return switch (kind) {
                case "yes" -> Optional.of(new Reply.Yes(tokens(rest)));
                case "no" -> Optional.of(new Reply.No());
                case "unknown" -> Optional.of(new Reply.DoesNotKnow());
                case "in-person" -> Optional.of(new Reply.InPerson());
                case "amount" -> Optional.of(new Reply.Amount(Double.parseDouble(rest)));
                case "day" -> Optional.of(new Reply.Day(LocalDate.parse(rest)));
                case "pregnant" -> Optional.of(new Reply.Pregnant(LocalDate.parse(rest)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Set<Token> tokens(String words) {
        Set<Token> tokens = new LinkedHashSet<>();
        if (!words.isEmpty()) {
            List.of(words.split(",")).forEach(word -> tokens.add(new Token(word)));
        }
        return tokens;
    }
}
