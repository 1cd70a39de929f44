package org.filiform.clinic.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;

/** The answers of invented people: those of a healthy adult, but for what is named. */
final class Answers {

    private static final int DAYS_A_WEEK = 7;

    private final Pack pack;
    private final LocalDate today;

    Answers(Pack pack, LocalDate today) {
        this.pack = pack;
        this.today = today;
    }

    /** All answers of somebody with these differences, such as {@code cardiac-device=yes sex=yes:female}. */
    Map<FactId, Reply> with(String differences) {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        for (FactEntry fact : pack.facts()) {
            FactDefinition definition = fact.definition();
            boolean asked = definition.answeredBy().contains(Answerer.PERSON)
                    && fact.question().client().isPresent()
                    && definition.stage() != Stage.PLAN
                    && definition.parent().isEmpty();
            if (asked) {
                healthy(definition, replies);
            }
        }
        replies.putAll(only(differences));
        return replies;
    }

    private static void healthy(FactDefinition fact, Map<FactId, Reply> into) {
        switch (fact.value()) {
            case ValueKind.YesNo _ -> into.put(fact.id(), fact.permits() ? Reply.yes() : new Reply.No());
            case ValueKind.Places _, ValueKind.Trimester _ -> into.put(fact.id(), new Reply.No());
            case ValueKind.Choice(Set<Token> of) ->
                into.put(
                        fact.id(),
                        of.contains(new Token("male"))
                                ? new Reply.Yes(Set.of(new Token("male")))
                                : new Reply.No());
            case ValueKind.Quantity _, ValueKind.Day _ -> {}
        }
    }

    /** Only what is named. */
    Map<FactId, Reply> only(String differences) {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        Arrays.stream(differences.split(" "))
                .filter(word -> !word.isBlank() && !word.startsWith("!"))
                .map(word -> word.split("=", 2))
                .forEach(pair -> replies.put(new FactId(pair[0]), reply(pair[1])));
        return replies;
    }

    /** What somebody else knew, against what they say themselves. */
    Map<FactId, Reply> against(String differences) {
        return only(differences.replace("!", ""));
    }

    private Reply reply(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "yes" -> new Reply.Yes(colon < 0 ? Set.of() : tokens(rest));
            case "no" -> new Reply.No();
            case "unknown" -> new Reply.DoesNotKnow();
            case "pregnant" ->
                new Reply.Pregnant(
                        today.minusDays((long) DAYS_A_WEEK * Integer.parseInt(rest.replace("w", ""))));
            default -> throw new IllegalStateException("No answer: " + text);
        };
    }

    private static Set<Token> tokens(String words) {
        Set<Token> tokens = new LinkedHashSet<>();
        Arrays.stream(words.split(",")).map(Token::new).forEach(tokens::add);
        return tokens;
    }
}
