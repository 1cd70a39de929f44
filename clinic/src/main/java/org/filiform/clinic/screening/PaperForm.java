package org.filiform.clinic.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.RuleSet;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;

/**
 * The questions as they stand on paper: all of them, in the order of asking, each with a short code. The form and the page
 * on which it is keyed in are made of the same rows, so that they cannot differ.
 *
 * @param pages the pages of questions
 */
public record PaperForm(List<Leaf> pages) {

    private static final int LETTERS = 26;

    /**
     * Questions that belong together.
     *
     * @param number from one
     * @param id its name
     * @param title its heading
     * @param intro the sentence above
     * @param rows the questions
     */
    public record Leaf(int number, String id, String title, String intro, List<Row> rows) {}

    /**
     * One question.
     *
     * @param code such as 5b, or 5b1 for what follows from it
     * @param question what is asked
     * @param where what can be named when it holds; empty where a yes is enough
     * @param listed whether "none of these" answers it
     * @param parent the question without whose yes it is pointless
     */
    public record Row(
            String code, Question question, List<Question.Option> where, boolean listed, Optional<FactId> parent) {}

    public PaperForm {
        pages = List.copyOf(pages);
    }

    /** All that is asked of somebody of whom nothing is known. */
    static PaperForm of(Pack pack, RuleSet rules) {
        Interview interview = new Interview(pack, rules, Stage.TODAY, false);
        List<Leaf> leaves = new ArrayList<>();
        for (Page page : interview.pages()) {
            leaves.add(new Leaf(
                    leaves.size() + 1,
                    page.id(),
                    page.title(),
                    page.intro(),
                    new Rows(pack, interview, page, leaves.size() + 1).all()));
        }
        return new PaperForm(leaves);
    }

    /** Puts the rows of one page in order, what follows from a question right below it. */
    private static final class Rows {

        private final Pack pack;
        private final Interview interview;
        private final Page page;
        private final int number;
        private final List<Row> rows = new ArrayList<>();

        Rows(Pack pack, Interview interview, Page page, int number) {
            this.pack = pack;
            this.interview = interview;
            this.page = page;
            this.number = number;
        }

        List<Row> all() {
            List<FactEntry> heads = Stream.concat(
                            interview.list(page, Map.of()).stream(), interview.single(page, Map.of()).stream())
                    .toList();
            List<FactEntry> details = new ArrayList<>(interview.details(page, everything(), Map.of()));
            int letter = 0;
            for (FactEntry head : heads) {
                String code = number + letter(letter++);
                rows.add(row(head, code, Optional.empty()));
                below(head, code, details);
            }
            for (FactEntry detail : details) {
                rows.add(row(
                        detail, number + letter(letter++), detail.definition().parent()));
            }
            return List.copyOf(rows);
        }

        private void below(FactEntry head, String code, List<FactEntry> details) {
            int below = 0;
            for (FactEntry detail : List.copyOf(details)) {
                if (detail.definition().parent().equals(Optional.of(head.id()))) {
                    details.remove(detail);
                    below++;
                    rows.add(row(detail, code + below, Optional.of(head.id())));
                }
            }
        }

        /** As if everything held, so that every detail is asked. */
        private Replies everything() {
            Map<FactId, Reply> yes = new LinkedHashMap<>();
            pack.facts().stream().forEach(fact -> yes.put(fact.id(), Reply.yes()));
            return new Replies(yes);
        }

        private Row row(FactEntry fact, String code, Optional<FactId> parent) {
            boolean listed = Interview.sharesList(fact);
            Question question = listed
                    ? Question.tick(fact, Optional.empty(), false)
                    : Question.single(fact, Optional.empty(), false, pack);
            List<Question.Option> where = listed && QuestionPages.namesMore(fact)
                    ? Question.where(fact, Optional.empty(), pack).options()
                    : List.of();
            return new Row(code, question, where, listed && parent.isEmpty(), parent);
        }

        private static String letter(int index) {
            String last = String.valueOf((char) ('a' + index % LETTERS));
            return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
        }
    }
}
