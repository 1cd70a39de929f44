package org.filiform.clinic.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What is said again when these pages, and only these, are no longer true. */
    Map<FactId, Reply> without(Set<String> changed) {
        Map<FactId, Reply> again = new LinkedHashMap<>();
        pages.stream().filter(page -> !changed.contains(page.id())).forEach(page -> again.putAll(page.replies()));
        return again;
    }

    /** Changes whenever anything that is shown does: nobody confirms what they did not see. */
    public String mark() {
        return HexFormat.of().toHexDigits(pages.toString().hashCode());
    }

    /** An answer and when it was given. */
    record Said(Reply reply, Instant at) {}
}
