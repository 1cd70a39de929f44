package org.filiform.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.population.PatientAnswer;
import org.filiform.population.store.Difference.Cause;
import org.filiform.population.store.Difference.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDiffTest {

    private static final int PEOPLE = 200;

    @TempDir
    Path folder = Path.of(".");

    private static List<ModalityId> modalities(RuleSet rules) {
        return rules.modalities().stream().map(modality -> modality.id()).toList();
    }

    @Test
    void what_changes_is_what_two_full_screens_differ_in() {
        for (long seed = 1; seed <= 4; seed++) {
            RandomPeople random = new RandomPeople(seed);
            RuleSet before = RandomPeople.PACK.ruleSet();
            RuleSet after = random.adopted();
            Frame frame = RandomPeople.frame(random.stage());
            List<PatientAnswer> people = random.people(PEOPLE, RandomPeople.screener(before), frame);
            Path store = folder.resolve("store-" + seed);
            MadeStore.write(store, people);
            List<Difference> found = new ArrayList<>();
            try (KeptStore kept = KeptStore.open(store)) {
                new KeptDiff(kept, before, after, frame.stage(), modalities(before)).each(2, found::add);
            }
            assertThat(found).as("seed " + seed).isNotEmpty();
            assertThat(found.stream().map(KeptDiffTest::text).toList())
                    .as("seed " + seed)
                    .isEqualTo(slowly(people, RandomPeople.screener(after), frame));
            assertThat(found).allMatch(difference -> !difference.causes().isEmpty());
        }
    }

    @Test
    void the_same_rules_change_nothing() {
        RandomPeople random = new RandomPeople(9);
        RuleSet rules = RandomPeople.PACK.ruleSet();
        Frame frame = RandomPeople.frame(random.stage());
        MadeStore.write(folder.resolve("store"), random.people(PEOPLE, RandomPeople.screener(rules), frame));
        List<Difference> found = new ArrayList<>();
        try (KeptStore kept = KeptStore.open(folder.resolve("store"))) {
            new KeptDiff(kept, rules, RandomPeople.PACK.ruleSet(), frame.stage(), modalities(rules))
                    .each(1, found::add);
        }

        assertThat(found).isEmpty();
    }

    /** Whoever has another verdict or other findings, and by which findings that shows. */
    private static List<String> slowly(List<PatientAnswer> people, Screener after, Frame frame) {
        List<String> texts = new ArrayList<>();
        for (PatientAnswer person : people) {
            var screening = person.screening();
            for (Answer old : screening.answers()) {
                Answer now = after.screen(screening.readings(), screening.gaps(), frame)
                        .of(old.modality())
                        .orElseThrow();
                Set<String> before = findings(old);
                Set<String> later = findings(now);
                if (old.verdict() != now.verdict() || !before.equals(later)) {
                    Set<String> differing = new TreeSet<>();
                    before.stream().filter(one -> !later.contains(one)).forEach(differing::add);
                    later.stream().filter(one -> !before.contains(one)).forEach(differing::add);
                    texts.add(String.join(
                            " ",
                            person.patient(),
                            old.modality().value(),
                            old.verdict().name(),
                            now.verdict().name(),
                            differing.stream()
                                    .map(one -> one.substring(0, one.indexOf('=')))
                                    .distinct()
                                    .sorted()
                                    .toList()
                                    .toString()));
                }
            }
        }
        return texts;
    }

    private static Set<String> findings(Answer answer) {
        return answer.findings().stream()
                .map(finding -> finding.name() + "=" + finding.action() + finding.severity() + finding.scope())
                .collect(Collectors.toSet());
    }

    private static String text(Difference difference) {
        return String.join(
                " ",
                difference.patient(),
                difference.modality().value(),
                difference.before().name(),
                difference.after().name(),
                difference.causes().stream()
                        .filter(cause ->
                                cause.how() != How.OPEN && !cause.finding().equals(Cause.INCOMPLETE))
                        .map(Cause::finding)
                        .toList()
                        .toString());
    }
}
