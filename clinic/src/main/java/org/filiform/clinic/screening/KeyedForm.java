package org.filiform.clinic.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was keyed in from paper: {@code q.fact} for each question, {@code none.page} for what "none of these" answers. What
 * was left blank on paper is keyed as unknown: it is never a no.
 */
final class KeyedForm {

    private static final String UNKNOWN = "unknown";

    private final MultiValueMap<String, String> sent;
    private final LocalDate today;
    private final Map<FactId, Reply> replies = new LinkedHashMap<>();
    private final List<PageFault> faults = new ArrayList<>();

    private KeyedForm(MultiValueMap<String, String> sent, LocalDate today) {
        this.sent = new LinkedMultiValueMap<>(sent);
        this.today = today;
    }

    static KeyedForm read(PaperForm paper, MultiValueMap<String, String> sent, LocalDate today) {
        KeyedForm form = new KeyedForm(sent, today);
        paper.pages().forEach(form::page);
        return form;
    }

    Map<FactId, Reply> replies() {
        return replies;
    }

    List<PageFault> faults() {
        return faults;
    }

    private void page(PaperForm.Leaf page) {
        boolean none = sent.containsKey("none." + page.id());
        page.rows().stream().filter(row -> row.parent().isEmpty()).forEach(row -> head(row, none));
        page.rows().stream().filter(row -> row.parent().isPresent()).forEach(this::detail);
    }

    private void head(PaperForm.Row row, boolean none) {
        if (none && row.listed() && isBlank(row)) {
            replies.put(row.question().fact(), new Reply.No());
        } else {
            answer(row);
        }
    }

    /** Asked on paper only of those for whom it has a point; blank, it stays open. */
    private void detail(PaperForm.Row row) {
        Optional<Reply> parent = row.parent().map(replies::get);
        if (parent.isPresent() && !(parent.get() instanceof Reply.No) && !isBlank(row)) {
            answer(row);
        }
    }

    private boolean isBlank(PaperForm.Row row) {
        FactId fact = row.question().fact();
        String value = Optional.ofNullable(sent.getFirst("q." + fact)).orElse("");
        return value.isBlank() && !sent.containsKey("u." + fact) && !sent.containsKey("n." + fact);
    }

    private void answer(PaperForm.Row row) {
        PageForm form = PageForm.read(page(List.of(row.question()), List.of()), sent, today);
        replies.putAll(form.replies());
        faults.addAll(form.faults());
        boolean holds = form.replies().get(row.question().fact()) instanceof Reply.Yes;
        if (holds && !row.where().isEmpty()) {
            where(row);
        }
    }

    private void where(PaperForm.Row row) {
        sent.addIfAbsent("p." + row.question().fact(), UNKNOWN);
        Question asked = row.question();
        Question where = new Question(
                asked.fact(), Question.Kind.WHERE, asked.text(), "", row.where(), false, Optional.empty(), false);
        replies.putAll(
                PageForm.read(page(List.of(), List.of(where)), sent, today).replies());
    }

    private static QuestionPage page(List<Question> singles, List<Question> places) {
        return new QuestionPage("keyed", "", "", 1, 1, List.of(), singles, places, false);
    }
}
