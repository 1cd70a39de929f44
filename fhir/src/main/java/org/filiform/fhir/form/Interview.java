package org.filiform.fhir.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.decision.answer.ConditionReader;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;

/**
 * Which questions are asked, and on which page. A question is left out only when no answer to it could matter: no rule
 * that asks it can fire any more, whatever the answer; never because the verdict is settled.
 */
public final class Interview {

    /** Asked as questions of their own, since each offers to say it in person. */
    private static final Set<FactId> DELICATE =
            Set.of(new FactId("pregnancy"), new FactId("could-be-pregnant"), new FactId("sex"));

    /** Parts that cover the body, for whoever is asked where it is. */
    public static final List<Token> PARTS = Stream.of(
                    "head",
                    "neck",
                    "arm-left",
                    "arm-right",
                    "thorax-front",
                    "thorax-back",
                    "abdomen",
                    "low-back",
                    "pelvic-floor",
                    "leg-left",
                    "leg-right")
            .map(Token::new)
            .toList();

    private final Pack pack;
    private final RuleSet rules;
    private final Stage stage;
    private final boolean examiner;

    /**
     * An interview.
     *
     * @param pack the questions
     * @param rules the rules as adopted
     * @param stage which pages are asked
     * @param examiner whether a practitioner answers too
     */
    public Interview(Pack pack, RuleSet rules, Stage stage, boolean examiner) {
        this.pack = pack;
        this.rules = rules;
        this.stage = stage;
        this.examiner = examiner;
    }

    /** The pages of this stage and the ones before it, in the order of asking. */
    public List<Page> pages() {
        return pack.pages().stream()
                .filter(page -> stage.includes(page.stage()))
                .filter(page -> facts(page).findAny().isPresent())
                .toList();
    }

    private Stream<FactEntry> facts(Page page) {
        return pack.facts().stream()
                .filter(fact -> fact.page().equals(page.id()))
                .filter(fact -> stage.includes(fact.definition().stage()))
                .filter(this::canAnswer);
    }

    private boolean canAnswer(FactEntry fact) {
        Set<Answerer> by = fact.definition().answeredBy();
        boolean person =
                by.contains(Answerer.PERSON) && fact.question().client().isPresent();
        return person || (examiner && by.contains(Answerer.EXAMINER));
    }

    /** What shares one list, with "none of these". */
    public List<FactEntry> list(Page page, Map<FactId, Reading> known) {
        return facts(page)
                .filter(fact -> fact.definition().parent().isEmpty() && sharesList(fact))
                .filter(fact -> couldMatter(fact, known))
                .toList();
    }

    /** What stands on its own: values, what permits, what some would rather say in person. */
    public List<FactEntry> single(Page page, Map<FactId, Reading> known) {
        return facts(page)
                .filter(fact -> fact.definition().parent().isEmpty() && !sharesList(fact))
                .filter(fact -> couldMatter(fact, known))
                .toList();
    }

    /** Details of what is on this page and was not denied; those that the practitioner answers come with their parent's page or later. */
    public List<FactEntry> details(Page page, Replies replies, Map<FactId, Reading> known) {
        return facts(page)
                .filter(fact -> fact.definition().parent().isPresent())
                .filter(fact -> isOpen(fact.definition(), replies))
                .filter(fact -> couldMatter(fact, known))
                .toList();
    }

    private boolean isOpen(FactDefinition detail, Replies replies) {
        return detail.parent()
                .filter(parent -> replies.to(parent).isPresent() && !replies.isNo(parent))
                .isPresent();
    }

    /** Whether it is answered by ticking: yes or no, and where or which only afterwards. */
    public static boolean sharesList(FactEntry fact) {
        FactDefinition definition = fact.definition();
        boolean ticked = switch (definition.value()) {
            case ValueKind.YesNo _, ValueKind.Places _, ValueKind.Choice _ -> true;
            case ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> false;
        };
        return ticked && !definition.permits() && !DELICATE.contains(definition.id());
    }

    public static boolean isDelicate(FactEntry fact) {
        return DELICATE.contains(fact.id());
    }

    private boolean couldMatter(FactEntry fact, Map<FactId, Reading> known) {
        List<Rule> asking = rules.rules().stream()
                .filter(rule -> RuleSet.factsAsked(rule.when()).contains(fact.id())
                        || rule.targets().from().contains(fact.id()))
                .toList();
        return asking.isEmpty() || asking.stream().anyMatch(rule -> canFire(rule, known));
    }

    private static boolean canFire(Rule rule, Map<FactId, Reading> known) {
        return ConditionReader.value(rule.when(), fact -> known.getOrDefault(fact, Reading.silence())) != State.NO;
    }
}
