package org.filiform.clinic.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;

/**
 * What a client said in earlier rounds that still counts, page by page. A page stands here only if all that would be asked
 * on it was answered, has not run out, and was settled by nobody since: only that can be confirmed in one go.
 *
 * @param since the day of the oldest of these answers
 * @param pages the pages, in the order of asking
 */
public record Earlier(LocalDate since, List<Told> pages) {

    /**
     * What was said on one page.
     *
     * @param id its name
     * @param title its heading
     * @param yes what holds, in words
     * @param no what does not, in words
     * @param replies the same, to be said again
     */
    public record Told(String id, String title, List<String> yes, List<String> no, Map<FactId, Reply> replies) {}

    public Earlier {
        pages = List.copyOf(pages);
    }

    Set<String> names() {
        return pages.stream().map(Told::id).collect(Collectors.toSet());
    }

    /**
     * What is said when these pages, and only these, are no longer true: the others again, and of these that nobody knows, or
     * an old no would go on counting should the round end before they are asked. An old yes that permits something would
     * outlast that; it becomes a no.
     */
    Map<FactId, Reply> said(Set<String> changed, Predicate<FactId> permits) {
        Map<FactId, Reply> said = new LinkedHashMap<>();
        pages.forEach(page -> page.replies()
                .forEach((fact, reply) ->
                        said.put(fact, changed.contains(page.id()) ? open(permits.test(fact)) : reply)));
        return said;
    }

    private static Reply open(boolean permits) {
        return permits ? new Reply.No() : new Reply.DoesNotKnow();
    }

    /** Changes whenever anything that is shown does, in whatever program: nobody confirms what they did not see. */
    public String mark() {
        String shown = pages.stream()
                .map(page -> page.replies().entrySet().stream()
                        .map(said -> said.getKey().value() + "=" + ReplyText.write(said.getValue()))
                        .sorted()
                        .collect(Collectors.joining(" ", page.id() + ": ", "\n")))
                .collect(Collectors.joining());
        return HexFormat.of().toHexDigits((since + "\n" + shown).hashCode());
    }

    /** An answer and when it was given; on paper, only its day is known. */
    record Said(Reply reply, Instant at, boolean onPaper) {

        /** Whether nobody knows which of two that differ is the newer. */
        boolean mayBeOlderThan(Said other, ZoneId zone) {
            return (onPaper || other.onPaper) && !reply.equals(other.reply) && isOfTheDayOf(other, zone);
        }

        boolean isOfTheDayOf(Said other, ZoneId zone) {
            return at.atZone(zone).toLocalDate().equals(other.at.atZone(zone).toLocalDate());
        }
    }
}
