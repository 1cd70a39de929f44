package org.filiform.clinic.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Reading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.FactWords;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.stereotype.Component;

/** The findings of an answer in the words in which they go out: what, from which answers, on whose ground. */
@Component
class FindingTexts {

    /** The page of the pack for what is going to be done. */
    private static final String PLAN = "plan";

    private final Rules rules;

    FindingTexts(Rules rules) {
        this.rules = rules;
    }

    /**
     * All findings of an answer, the weightiest first, each once.
     *
     * @param ground the same answer without what anybody vouches for
     */
    List<FindingText> of(Screening screening, Screening ground) {
        return screening.answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.BY_WEIGHT)
                .map(finding -> text(finding, screening, ground))
                .toList();
    }

    private FindingText text(Finding finding, Screening screening, Screening ground) {
        Pack pack = rules.pack();
        Optional<RuleEntry> entry = finding instanceof Finding.Fired fired
                ? Optional.of(pack.rules().named(fired.rule()))
                : Optional.empty();
        return new FindingText(
                finding,
                Fingerprint.of(finding, ground),
                life(finding),
                new FindingWords(pack).title(finding),
                VerdictWords.of(finding.verdict()),
                entry.map(RuleEntry::clinician).orElse(""),
                finding.from().stream().map(fact -> input(fact, screening)).toList(),
                entry.map(rule -> rule.sources().stream().map(this::source).toList())
                        .orElse(List.of()));
    }

    /**
     * That of the fact that is asked anew first. What is planned is no fact about the person, and the same plan later is the
     * same plan.
     */
    private Life life(Finding finding) {
        return finding.from().stream()
                .map(rules.pack().facts()::named)
                .filter(fact -> !fact.page().equals(PLAN))
                .map(fact -> fact.definition().life())
                .min(Comparator.naturalOrder())
                .orElse(Life.LASTING);
    }

    private String input(FactId id, Screening screening) {
        FactEntry fact = rules.pack().facts().named(id);
        Reading reading = screening.readings().getOrDefault(id, Reading.silence());
        FactWords words = new FactWords(
                rules.followed().rules(),
                new PlaceWords(rules.pack()),
                screening.frame().asOf().zone());
        return fact.label() + ": " + words.reads(fact, reading);
    }

    private String source(SourceId id) {
        return rules.pack()
                .sources()
                .find(id)
                .map(source -> id + ": " + source.citation() + " (" + Wording.of(source.mark()) + ")")
                .orElse(id.value());
    }
}
