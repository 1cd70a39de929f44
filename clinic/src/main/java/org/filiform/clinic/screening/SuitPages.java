package org.filiform.clinic.screening;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.Verdict;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Could this suit me?": the questions of the pack for somebody without an account. Nothing is stored; what was answered
 * travels in the pages themselves. It ends in what to talk about, never in a yes.
 */
@Controller
class SuitPages {

    private static final String NOBODY = "Nobody is asked who they are, and nothing is stored";
    private static final String CARRIED = "r.";

    /** The page that is asked just before a treatment begins, which is not about to. */
    private static final String BEFORE_TREATMENT = "ready";

    private static final Client SOMEBODY = new Client(new ClientId(new UUID(0, 0)), 1, Client.Details.named("you"));

    private final ClientAnswers answers;
    private final ClientWords words;
    private final Rules rules;
    private final Clock clock;

    SuitPages(ClientAnswers answers, ClientWords words, Rules rules, Clock clock) {
        this.answers = answers;
        this.words = words;
        this.rules = rules;
        this.clock = clock;
    }

    /** What was said so far, and what follows. */
    private record State(Replies replies, Screening screening) {
        boolean isUrgent() {
            return screening.answers().stream().anyMatch(answer -> answer.verdict() == Verdict.REFER_URGENTLY);
        }
    }

    @Open(because = NOBODY)
    @GetMapping("/suit")
    String begin(Model model) {
        model.addAttribute("first", pages().first());
        return "screening/suit";
    }

    @Open(because = NOBODY)
    @GetMapping("/suit/{page}")
    String again(@PathVariable String page) {
        return "redirect:/suit";
    }

    @Open(because = NOBODY)
    @PostMapping("/suit/begin")
    String first(Model model) {
        QuestionPages pages = pages();
        State state = state(Map.of());
        return show(pages.page(pages.first(), state.replies(), state.screening().readings()), state, List.of(), model);
    }

    @Open(because = NOBODY)
    @PostMapping({"/suit/{page}", "/suit/{page}/{more}"})
    String send(
            @PathVariable String page,
            @PathVariable(required = false) Optional<String> more,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        QuestionPages pages = pages();
        Map<FactId, Reply> carried = carried(fields);
        State before = state(carried);
        QuestionPage asked = (more.isPresent()
                        ? pages.more(page, before.replies(), before.screening().readings())
                        : pages.page(page, before.replies(), before.screening().readings()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageForm form = PageForm.read(asked, fields, answers.today());
        carried.putAll(form.replies());
        State after = state(carried);
        if (!form.faults().isEmpty()) {
            return show(filled(pages, asked, after), before, form.faults(), model);
        }
        return next(pages, page, more.isPresent(), after, model);
    }

    private String next(QuestionPages pages, String page, boolean wasMore, State state, Model model) {
        if (state.isUrgent()) {
            model.addAttribute("said", words.said(state.screening(), true));
            model.addAttribute("country", "");
            model.addAttribute("told", false);
            return "screening/help";
        }
        Optional<QuestionPage> more = wasMore
                ? Optional.empty()
                : pages.more(page, state.replies(), state.screening().readings());
        Optional<QuestionPage> next = more.or(() -> pages.after(
                        page, state.replies(), state.screening().readings())
                .flatMap(id -> pages.page(id, state.replies(), state.screening().readings())));
        if (next.isEmpty()) {
            model.addAttribute("said", words.said(state.screening(), false));
            return "screening/suit-end";
        }
        return show(next, state, List.of(), model);
    }

    private static Optional<QuestionPage> filled(QuestionPages pages, QuestionPage asked, State with) {
        return (asked.more()
                        ? pages.more(
                                asked.id(), with.replies(), with.screening().readings())
                        : pages.page(
                                asked.id(), with.replies(), with.screening().readings()))
                .or(() -> Optional.of(asked));
    }

    private static String show(Optional<QuestionPage> page, State state, List<PageFault> faults, Model model) {
        QuestionPage questions = page.orElseThrow();
        Map<String, String> carried = new LinkedHashMap<>();
        carried.put(CARRIED, "");
        state.replies().byFact().forEach((fact, reply) -> carried.put(CARRIED + fact, ReplyText.write(reply)));
        model.addAttribute("action", "/suit/" + questions.id() + (questions.more() ? "/more" : ""));
        model.addAttribute("leave", "/");
        model.addAttribute("carried", carried);
        model.addAttribute("questions", questions);
        model.addAttribute("faults", faults);
        model.addAttribute("before", "");
        model.addAttribute("emergency", questions.number() == 1);
        model.addAttribute("country", "");
        return "screening/question";
    }

    private Map<FactId, Reply> carried(MultiValueMap<String, String> fields) {
        Map<FactId, Reply> carried = new LinkedHashMap<>();
        rules.pack().facts().stream()
                .forEach(fact -> Optional.ofNullable(fields.getFirst(CARRIED + fact.id()))
                        .flatMap(ReplyText::read)
                        .ifPresent(reply -> carried.put(fact.id(), reply)));
        return carried;
    }

    private State state(Map<FactId, Reply> replies) {
        Sheet sheet = new Sheet("suit", Optional.empty(), "", clock.instant(), Optional.empty(), "", replies);
        return new State(new Replies(replies), answers.screen(SOMEBODY, List.of(sheet), Stage.TODAY));
    }

    private QuestionPages pages() {
        return new QuestionPages(
                rules.pack(),
                rules.followed().rules(),
                Stage.TODAY,
                page -> !page.id().equals(BEFORE_TREATMENT));
    }
}
