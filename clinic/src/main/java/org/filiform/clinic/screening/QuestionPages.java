package org.filiform.clinic.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final List<Leaf> leaves;
    private final int besides;
    private final Predicate<FactId> marked;

    /** Pages that are asked as one. */
    private record Leaf(List<Page> pages) {
        Page head() {
            return pages.getFirst();
        }

        boolean has(FactEntry fact) {
            return pages.stream().anyMatch(page -> page.id().equals(fact.page()));
        }
    }

    QuestionPages(Pack pack, RuleSet rules, Stage stage) {
        this(pack, rules, stage, _ -> true);
    }

    /** Only the pages that are wanted. */
    QuestionPages(Pack pack, RuleSet rules, Stage stage, Predicate<Page> wanted) {
        this.pack = pack;
        this.interview = new Interview(pack, rules, stage, false);
        this.leaves = interview.pages().stream()
                .filter(wanted)
                .map(page -> new Leaf(List.of(page)))
                .toList();
        this.besides = 0;
        this.marked = _ -> false;
    }

    /**
     * For somebody who was asked before: the pages that are wanted, those about today after the first one as one, and one
     * page more, on which they say what has changed.
     */
    static QuestionPages again(Pack pack, RuleSet rules, Stage stage, Predicate<Page> wanted) {
        return new QuestionPages(pack, new Interview(pack, rules, stage, false), wanted);
    }

    private QuestionPages(Pack pack, Interview interview, Predicate<Page> wanted) {
        this.pack = pack;
        this.interview = interview;
        this.leaves = joined(interview.pages().stream().filter(wanted).toList());
        this.besides = 1;
        this.marked = _ -> false;
    }

    private QuestionPages(QuestionPages pages, Predicate<FactId> marked) {
        this.pack = pages.pack;
        this.interview = pages.interview;
        this.leaves = pages.leaves;
        this.besides = pages.besides;
        this.marked = marked;
    }

    /** The same, with a mark beside those of these questions that a record from elsewhere says yes to. */
    QuestionPages marking(Predicate<FactId> these) {
        return new QuestionPages(this, these);
    }

    private static List<Leaf> joined(List<Page> pages) {
        List<Leaf> leaves = new ArrayList<>();
        List<Page> today = new ArrayList<>();
        for (Page page : pages) {
            if (page.stage() != Stage.TODAY || leaves.isEmpty()) {
                leaves.add(new Leaf(List.of(page)));
            } else {
                today.add(page);
            }
        }
        if (!today.isEmpty()) {
            leaves.add(new Leaf(List.copyOf(today)));
        }
        return List.copyOf(leaves);
    }

    private Stream<Leaf> named(String id) {
        return leaves.stream().filter(leaf -> leaf.head().id().equals(id));
    }

    /** The page with this name. */
    Optional<QuestionPage> page(String id, Replies replies, Map<FactId, Reading> known) {
        return named(id).findFirst().map(leaf -> page(leaf, replies, known));
    }

    private QuestionPage page(Leaf leaf, Replies replies, Map<FactId, Reading> known) {
        return new QuestionPage(
                leaf.head().id(),
                leaf.head().title(),
                leaf.head().intro(),
                number(leaf),
                leaves.size() + besides,
                leaf.pages().stream()
                        .flatMap(page -> interview.list(page, known).stream())
                        .map(fact -> Question.tick(fact, replies.to(fact.id()), isRecorded(fact, known)))
                        .toList(),
                leaf.pages().stream()
                        .flatMap(page -> interview.single(page, known).stream())
                        .map(fact -> Question.single(fact, replies.to(fact.id()), isRecorded(fact, known), pack))
                        .toList(),
                List.of(),
                false);
    }

    /** Whether a record from elsewhere says yes: the client reads that beside the question. */
    private boolean isRecorded(FactEntry fact, Map<FactId, Reading> known) {
        if (!marked.test(fact.id())) {
            return false;
        }
        Reading reading = known.getOrDefault(fact.id(), Reading.silence());
        return reading.state().fires()
                && reading.from().stream().anyMatch(assertion -> assertion.origin() instanceof Origin.HealthRecord);
    }

    /** What has changed is said after the first page. */
    private int number(Leaf leaf) {
        int index = leaves.indexOf(leaf);
        return index == 0 ? 1 : index + 1 + besides;
    }

    /** How many pages there are. */
    int count() {
        return leaves.size() + besides;
    }

    /** What follows from the answers to a page: where it is, and details of what was not denied. */
    Optional<QuestionPage> more(String id, Replies replies, Map<FactId, Reading> known) {
        return named(id).findFirst().map(leaf -> more(leaf, replies, known)).filter(page -> !page.isEmpty());
    }

    private QuestionPage more(Leaf leaf, Replies replies, Map<FactId, Reading> known) {
        List<FactEntry> details = leaf.pages().stream()
                .flatMap(page -> interview.details(page, replies, known).stream())
                .toList();
        return new QuestionPage(
                leaf.head().id(),
                leaf.head().title(),
                "",
                number(leaf),
                leaves.size() + besides,
                details.stream()
                        .filter(Interview::sharesList)
                        .map(fact -> Question.tick(fact, replies.to(fact.id()), isRecorded(fact, known)))
                        .toList(),
                details.stream()
                        .filter(fact -> !Interview.sharesList(fact))
                        .map(fact -> Question.single(fact, replies.to(fact.id()), isRecorded(fact, known), pack))
                        .toList(),
                places(leaf, replies),
                true);
    }

    private List<Question> places(Leaf leaf, Replies replies) {
        return pack.facts().stream()
                .filter(leaf::has)
                .filter(fact -> Interview.sharesList(fact) && namesMore(fact))
                .filter(fact -> replies.to(fact.id())
                        .filter(Reply.Yes.class::isInstance)
                        .isPresent())
                .map(fact -> Question.where(fact, replies.to(fact.id()), pack))
                .toList();
    }

    static boolean namesMore(FactEntry fact) {
        return switch (fact.definition().value()) {
            case ValueKind.Places _, ValueKind.Choice _ -> true;
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> false;
        };
    }

    /** The first page. */
    String first() {
        return leaves.getFirst().head().id();
    }

    /** The first page after this one on which there is something to ask; empty at the end. */
    Optional<String> after(String id, Replies replies, Map<FactId, Reading> known) {
        return leaves.stream()
                .dropWhile(leaf -> !leaf.head().id().equals(id))
                .skip(1)
                .filter(leaf -> !page(leaf, replies, known).isEmpty())
                .map(leaf -> leaf.head().id())
                .findFirst();
    }

    /** The last page before this one. */
    Optional<String> before(String id) {
        return leaves.stream()
                .map(leaf -> leaf.head().id())
                .takeWhile(head -> !head.equals(id))
                .reduce((_, later) -> later);
    }
}
