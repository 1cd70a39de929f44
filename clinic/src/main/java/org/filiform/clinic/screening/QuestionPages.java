package org.filiform.clinic.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.RuleSet;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;

/** The pages of a round in their order, with what was answered so far. */
final class QuestionPages {

    private final Pack pack;
    private final Interview interview;
    private final List<Page> pages;

    QuestionPages(Pack pack, RuleSet rules, Stage stage) {
        this(pack, rules, stage, _ -> true);
    }

    /** Only the pages that are wanted. */
    QuestionPages(Pack pack, RuleSet rules, Stage stage, Predicate<Page> wanted) {
        this.pack = pack;
        this.interview = new Interview(pack, rules, stage, false);
        this.pages = interview.pages().stream().filter(wanted).toList();
    }

    /** The page with this name. */
    Optional<QuestionPage> page(String id, Replies replies, Map<FactId, Reading> known) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst().map(page -> page(page, replies, known));
    }

    private QuestionPage page(Page page, Replies replies, Map<FactId, Reading> known) {
        return new QuestionPage(
                page.id(),
                page.title(),
                page.intro(),
                pages.indexOf(page) + 1,
                pages.size(),
                interview.list(page, known).stream()
                        .map(fact -> Question.tick(fact, replies.to(fact.id()), isRecorded(fact, known)))
                        .toList(),
                interview.single(page, known).stream()
                        .map(fact -> Question.single(fact, replies.to(fact.id()), isRecorded(fact, known), pack))
                        .toList(),
                List.of(),
                false);
    }

    /** Whether a record from elsewhere says yes: the client reads that beside the question. */
    private static boolean isRecorded(FactEntry fact, Map<FactId, Reading> known) {
        Reading reading = known.getOrDefault(fact.id(), Reading.silence());
        return reading.state().fires()
                && reading.from().stream().anyMatch(assertion -> assertion.origin() instanceof Origin.HealthRecord);
    }

    /** What follows from the answers to a page: where it is, and details of what was not denied. */
    Optional<QuestionPage> more(String id, Replies replies, Map<FactId, Reading> known) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .map(page -> more(page, replies, known))
                .filter(page -> !page.isEmpty());
    }

    private QuestionPage more(Page page, Replies replies, Map<FactId, Reading> known) {
        List<FactEntry> details = interview.details(page, replies, known);
        return new QuestionPage(
                page.id(),
                page.title(),
                "",
                pages.indexOf(page) + 1,
                pages.size(),
                details.stream()
                        .filter(Interview::sharesList)
                        .map(fact -> Question.tick(fact, replies.to(fact.id()), isRecorded(fact, known)))
                        .toList(),
                details.stream()
                        .filter(fact -> !Interview.sharesList(fact))
                        .map(fact -> Question.single(fact, replies.to(fact.id()), isRecorded(fact, known), pack))
                        .toList(),
                places(page, replies),
                true);
    }

    private List<Question> places(Page page, Replies replies) {
        return pack.facts().stream()
                .filter(fact -> fact.page().equals(page.id()))
                .filter(fact -> Interview.sharesList(fact) && namesMore(fact))
                .filter(fact -> replies.to(fact.id())
                        .filter(Reply.Yes.class::isInstance)
                        .isPresent())
                .map(fact -> Question.where(fact, replies.to(fact.id()), pack))
                .toList();
    }

    private static boolean namesMore(FactEntry fact) {
        return switch (fact.definition().value()) {
            case ValueKind.Places _, ValueKind.Choice _ -> true;
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> false;
        };
    }

    /** The first page. */
    String first() {
        return pages.getFirst().id();
    }

    /** The first page after this one on which there is something to ask; empty at the end. */
    Optional<String> after(String id, Replies replies, Map<FactId, Reading> known) {
        return pages.stream()
                .dropWhile(page -> !page.id().equals(id))
                .skip(1)
                .filter(page -> !page(page, replies, known).isEmpty())
                .map(Page::id)
                .findFirst();
    }

    /** The last page before this one. */
    Optional<String> before(String id) {
        return pages.stream()
                .takeWhile(page -> !page.id().equals(id))
                .map(Page::id)
                .reduce((_, later) -> later);
    }
}
