package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Privacy;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** One round of questions, page by page: what comes next, what was answered, and when to stop. */
@Component
class Asking {

    /** The page on which somebody who was asked before says what has changed. */
    static final String CHANGED = "changed";

    private static final String NO_PAGE = "";

    private final Rounds rounds;
    private final Sheets sheets;
    private final Clients clients;
    private final ClientAnswers answers;
    private final EarlierAnswers earlier;
    private final BornTold born;
    private final Privacy privacy;
    private final Rules rules;
    private final Clock clock;

    Asking(
            Rounds rounds,
            Sheets sheets,
            Clients clients,
            ClientAnswers answers,
            EarlierAnswers earlier,
            BornTold born,
            Privacy privacy,
            Rules rules,
            Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.clients = clients;
        this.answers = answers;
        this.earlier = earlier;
        this.born = born;
        this.privacy = privacy;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Where a round stands.
     *
     * @param round which
     * @param client who is asked
     * @param replies what was answered in it, the newest of each
     * @param screening what follows from all that is known
     * @param told what may be told: what follows from this round and from nothing else, without what a young client keeps.
     *     Worked out when it is asked for: only the last page and the one with help tell it
     * @param pages the questions
     * @param known what need not be asked on a page, by its name: what was answered on it does not count, so that a page
     *     that is opened again asks the same
     * @param earlier what was said before and waits to be confirmed; empty if nothing does, or it was
     * @param tells whether what was known before may be shown to whoever answers
     */
    record State(
            Round round,
            Client client,
            Replies replies,
            Screening screening,
            Supplier<List<Finding>> told,
            QuestionPages pages,
            Function<String, Map<FactId, Reading>> known,
            Optional<Earlier> earlier,
            boolean tells) {

        boolean isUrgent() {
            return Asking.isUrgent(screening);
        }

        /** Whether whoever answers was told in this round to get help, and still should. */
        boolean sentForHelp() {
            return round.urgentAt().isPresent() && isUrgent();
        }

        Optional<QuestionPage> page(String id) {
            return pages.page(id, replies, known.apply(id));
        }

        Optional<QuestionPage> more(String id) {
            return pages.more(id, replies, known.apply(NO_PAGE));
        }

        /** The next page on which there is something to ask. */
        Optional<String> after(String id) {
            return earlier.isPresent() && id.equals(pages.first()) ? Optional.of(CHANGED) : afterwards(id);
        }

        private Optional<String> afterwards(String asked) {
            String id = asked.equals(CHANGED) ? pages.first() : asked;
            return pages.after(id, replies, known.apply(NO_PAGE));
        }
    }

    /** What became of a page that was sent. */
    sealed interface Sent {

        /** It is kept; this comes next. */
        record Kept(State state) implements Sent {}

        /** The round was finished in the meantime: nothing is kept. */
        record Finished() implements Sent {}

        /** Something is missing: the page comes back with what was typed. */
        record Incomplete(QuestionPage page, List<PageFault> faults) implements Sent {}
    }

    /** Whether it says that help is needed now. */
    static boolean isUrgent(Screening screening) {
        return screening.answers().stream().anyMatch(answer -> answer.verdict() == Verdict.REFER_URGENTLY);
    }

    Optional<Round> open(String secret) {
        return rounds.open(secret);
    }

    private static Set<String> emergencies(Screening screening) {
        return screening.answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .filter(finding -> finding.action() == Action.REFER_URGENTLY)
                .map(Finding::name)
                .collect(Collectors.toSet());
    }

    /** Where a round stands, for somebody to whom what was known before may be shown, or may not. */
    State state(Round round, boolean tells) {
        Client client = clients.get(round.client()).orElseThrow();
        List<Sheet> said = sheets.of(round.id());
        Screening screening = answers.screen(client, round.stage());
        boolean kept = privacy.isKept(client);
        Map<String, Map<FactId, Reading>> known = new HashMap<>();
        Optional<Sheet> confirmed =
                said.stream().filter(sheet -> sheet.page().equals(CHANGED)).findFirst();
        Optional<Earlier> waiting =
                !tells || confirmed.isPresent() || isUnderWay(said) ? Optional.empty() : earlier.of(client, round);
        return new State(
                round,
                client,
                replies(said),
                screening,
                () -> told(answers.alone(client, said, round.stage()), kept),
                pages(round.stage(), confirmed.map(Sheet::replies), waiting)
                        .marking(fact -> tells && !(kept && PrivateFacts.holds(fact))),
                page -> known.computeIfAbsent(page, it -> known(client, round, it, kept)),
                waiting,
                tells);
    }

    private static List<Finding> told(Screening screening, boolean kept) {
        return screening.answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .filter(finding -> !kept || !PrivateFacts.isBehind(finding))
                .toList();
    }

    /** What a young client keeps is asked as if nobody had known it before: nobody knows who holds the device or the link. */
    private Map<FactId, Reading> known(Client client, Round round, String page, boolean kept) {
        List<Sheet> said = said(round, page);
        Screening screening = kept
                ? answers.screenWithoutPrivate(client, withoutPrivate(said, round), round.stage())
                : answers.screen(client, said, round.stage());
        return screening.readings();
    }

    /** What they said themselves in this round, they know. */
    private static List<Sheet> withoutPrivate(List<Sheet> said, Round round) {
        return said.stream()
                .map(sheet -> sheet.round().filter(round.id().value()::equals).isPresent()
                        ? sheet
                        : PrivateFacts.without(sheet))
                .toList();
    }

    /** Whoever has begun to answer page by page goes on like that. */
    private boolean isUnderWay(List<Sheet> said) {
        return said.stream()
                .anyMatch(sheet -> rules.pack().pages().stream()
                        .anyMatch(page ->
                                page.stage() == Stage.INTAKE && page.id().equals(sheet.page())));
    }

    private QuestionPages pages(Stage stage, Optional<Map<FactId, Reply>> confirmed, Optional<Earlier> waiting) {
        RuleSet followed = rules.followed().rules();
        if (waiting.isPresent()) {
            Set<String> names = waiting.get().names();
            return QuestionPages.again(rules.pack(), followed, stage, page -> !names.contains(page.id()));
        }
        return confirmed
                .map(said -> QuestionPages.again(rules.pack(), followed, stage, page -> !isOf(page, said)))
                .orElseGet(() -> new QuestionPages(rules.pack(), followed, stage));
    }

    /** Whether all that was said before on a page was said again. */
    private boolean isOf(Page page, Map<FactId, Reply> confirmed) {
        List<Reply> said = rules.pack().facts().stream()
                .filter(fact -> fact.page().equals(page.id()))
                .flatMap(fact -> Optional.ofNullable(confirmed.get(fact.id())).stream())
                .toList();
        return !said.isEmpty() && said.stream().noneMatch(Reply.DoesNotKnow.class::isInstance);
    }

    /** Says again, today, what is still true. The pages that are not are asked. */
    @Transactional
    Sent confirm(State state, Earlier shown, Set<String> changed) {
        if (!rounds.isOpen(state.round().id())) {
            return new Sent.Finished();
        }
        if (sheets.of(state.round().id()).stream()
                .anyMatch(sheet -> sheet.page().equals(CHANGED))) {
            return new Sent.Finished();
        }
        sheets.answered(state.round(), CHANGED, shown.said(changed, this::permits), clock.instant());
        return new Sent.Kept(state(state.round(), state.tells()));
    }

    private boolean permits(FactId fact) {
        return rules.pack().facts().find(fact).stream()
                .anyMatch(it -> it.definition().permits());
    }

    /** Whoever answers is shown what was known before. */
    void showsEarlier(State state) {
        rounds.showsEarlier(state.round());
    }

    /** What practitioners settled, and what was answered in this round on other pages. */
    private List<Sheet> said(Round round, String exceptPage) {
        List<Sheet> said = new ArrayList<>(sheets.of(round.client()).stream()
                .filter(sheet -> sheet.practitioner().isPresent())
                .toList());
        sheets.of(round.id()).stream()
                .filter(sheet -> !sheet.page().equals(exceptPage))
                .forEach(said::add);
        return said;
    }

    /** Keeps a page. What was kept before it is answered is kept; sent twice it is the same as sent once. */
    @Transactional
    Sent send(State state, QuestionPage page, MultiValueMap<String, String> fields) {
        LocalDate today = answers.today();
        PageForm form = PageForm.read(page, fields, today);
        if (!form.faults().isEmpty()) {
            return new Sent.Incomplete(filled(state, page, form.replies()), form.faults());
        }
        if (!rounds.isOpen(state.round().id())) {
            return new Sent.Finished();
        }
        sheets.answered(state.round(), page.id(), form.replies(), clock.instant());
        State after = state(state.round(), state.tells());
        if (!emergencies(state.screening()).containsAll(emergencies(after.screening()))) {
            rounds.urgent(state.round().id());
        }
        return new Sent.Kept(after);
    }

    /** What comes after a page; empty when every page was answered, which finishes the round. */
    @Transactional
    Optional<String> after(State state, String page) {
        return state.after(page).or(() -> next(state));
    }

    /** The first page that was not answered yet; empty when every page was, which finishes the round. */
    @Transactional
    Optional<String> next(State state) {
        Optional<String> next = resume(state);
        if (next.isEmpty()) {
            rounds.complete(state.round().id());
            born.endOf(state.round());
        }
        return next;
    }

    private QuestionPage filled(State state, QuestionPage page, Map<FactId, Reply> typed) {
        Replies with = state.replies().with(typed);
        return (page.more()
                        ? state.pages().more(page.id(), with, state.known().apply(NO_PAGE))
                        : state.pages().page(page.id(), with, state.known().apply(page.id())))
                .orElse(page);
    }

    private static Replies replies(List<Sheet> sheets) {
        Map<FactId, Reply> latest = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            sheet.replies().forEach((fact, reply) -> {
                // What was taken back is asked as if for the first time.
                if (!sheet.page().equals(CHANGED) || !(reply instanceof Reply.DoesNotKnow)) {
                    latest.put(fact, reply);
                }
            });
        }
        return new Replies(latest);
    }

    private Optional<String> resume(State state) {
        List<String> answered =
                sheets.of(state.round().id()).stream().map(Sheet::page).toList();
        String first = state.pages().first();
        Optional<String> page = Optional.of(first);
        while (page.isPresent() && answered.contains(page.get())) {
            page = state.after(page.get());
        }
        return page;
    }
}
