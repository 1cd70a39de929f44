package org.filiform.clinic.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.springframework.util.MultiValueMap;

/**
 * What was sent from a page of questions. Fields: {@code yes} for each line that was ticked, {@code none}, {@code unsure};
 * {@code q.fact} for a question of its own, {@code w.fact} for weeks, {@code p.fact} for each place.
 */
final class PageForm {

    private static final int DAYS_A_WEEK = 7;
    private static final int MOST_WEEKS = 44;
    private static final int LONGEST_LIFE_YEARS = 130;
    private static final String UNKNOWN = "unknown";

    private final MultiValueMap<String, String> sent;
    private final LocalDate today;
    private final Map<FactId, Reply> replies = new LinkedHashMap<>();
    private final List<PageFault> faults = new ArrayList<>();

    private PageForm(MultiValueMap<String, String> sent, LocalDate today) {
        this.sent = sent;
        this.today = today;
    }

    static PageForm read(QuestionPage page, MultiValueMap<String, String> sent, LocalDate today) {
        PageForm form = new PageForm(sent, today);
        form.list(page.list());
        page.places().forEach(form::places);
        page.singles().forEach(form::single);
        return form;
    }

    /** What could be understood, also of a page that is not complete: it comes back filled. */
    Map<FactId, Reply> replies() {
        return replies;
    }

    List<PageFault> faults() {
        return faults;
    }

    private Set<String> all(String field) {
        return new LinkedHashSet<>(sent.getOrDefault(field, List.of()));
    }

    private String one(String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }

    private void list(List<Question> list) {
        if (list.isEmpty()) {
            return;
        }
        Set<String> ticked = all("yes");
        boolean none = sent.containsKey("none");
        boolean unsure = sent.containsKey("unsure");
        if (ticked.isEmpty() && !none && !unsure) {
            faults.add(new PageFault("none", "ask.fault.list"));
        } else if (none && (!ticked.isEmpty() || unsure)) {
            faults.add(new PageFault("none", "ask.fault.none"));
        }
        for (Question question : list) {
            if (ticked.contains(question.fact().value())) {
                replies.put(question.fact(), kept(question));
            } else if (unsure) {
                replies.put(question.fact(), new Reply.DoesNotKnow());
            } else if (none || !ticked.isEmpty()) {
                replies.put(question.fact(), new Reply.No());
            }
        }
    }

    /** Ticked again, it keeps the place that was given before. */
    private static Reply kept(Question question) {
        return question.before().filter(Reply.Yes.class::isInstance).orElseGet(Reply::yes);
    }

    private void places(Question question) {
        Set<Token> chosen = new LinkedHashSet<>();
        Set<String> names = all("p." + question.fact());
        question.options().stream()
                .map(Question.Option::token)
                .filter(token -> names.contains(token.value()))
                .forEach(chosen::add);
        if (chosen.isEmpty() && !names.contains(UNKNOWN)) {
            faults.add(new PageFault("p." + question.fact(), "ask.fault.place"));
        }
        replies.put(question.fact(), new Reply.Yes(chosen));
    }

    private void single(Question question) {
        String field = "q." + question.fact();
        Optional<Reply> reply = aside(question).or(() -> typed(question, one(field)));
        reply.ifPresent(given -> replies.put(question.fact(), given));
        if (reply.isEmpty()) {
            faults.add(new PageFault(field, one(field).isEmpty() ? "ask.fault.missing" : fault(question.kind())));
        }
    }

    /** Ticked beside the field: they do not know, or it does not apply. */
    private Optional<Reply> aside(Question question) {
        if (sent.containsKey("u." + question.fact())) {
            return Optional.of(new Reply.DoesNotKnow());
        }
        return sent.containsKey("n." + question.fact()) ? Optional.of(new Reply.No()) : Optional.empty();
    }

    private static String fault(Question.Kind kind) {
        return switch (kind) {
            case BORN, DAY -> "ask.fault.day";
            case AMOUNT -> "ask.fault.amount";
            case PREGNANCY, YES_NO, ONE_OF, TICK, WHERE -> "ask.fault.missing";
        };
    }

    private Optional<Reply> typed(Question question, String text) {
        return switch (question.kind()) {
            case BORN -> day(text).filter(day -> day.isAfter(today.minusYears(LONGEST_LIFE_YEARS)))
                    .map(Reply.Day::new);
            case DAY -> day(text).map(Reply.Day::new);
            case AMOUNT -> amount(text);
            case ONE_OF -> oneOf(question, text);
            case PREGNANCY -> text.equals("yes") ? pregnant(question) : plain(text);
            case YES_NO, TICK, WHERE -> plain(text);
        };
    }

    private static Optional<Reply> plain(String text) {
        return switch (text) {
            case "yes", "no", UNKNOWN, "in-person" -> ReplyText.read(text);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(today));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> amount(String text) {
        return text.matches("[0-9]{1,4}([.,][0-9]{1,3})?")
                ? Optional.of(new Reply.Amount(Double.parseDouble(text.replace(',', '.'))))
                : Optional.empty();
    }

    private static Optional<Reply> oneOf(Question question, String text) {
        return question.options().stream()
                .map(Question.Option::token)
                .filter(token -> token.value().equals(text))
                .findFirst()
                .<Reply>map(token -> new Reply.Yes(Set.of(token)))
                .or(() -> plain(text).filter(reply -> !(reply instanceof Reply.Yes)));
    }

    private Optional<Reply> pregnant(Question question) {
        String weeks = one("w." + question.fact());
        if (!weeks.matches("[0-9]{1,2}") || Integer.parseInt(weeks) > MOST_WEEKS) {
            return Optional.of(Reply.yes());
        }
        return Optional.of(new Reply.Pregnant(today.minusDays((long) DAYS_A_WEEK * Integer.parseInt(weeks))));
    }
}
