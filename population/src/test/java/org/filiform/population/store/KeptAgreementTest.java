package org.filiform.population.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.batch.Block;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.answer.AnswerJson;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For all rules of the shipped pack, with any adoption, kept facts give the answers that reading gave. */
class KeptAgreementTest {

    private static final int ADOPTIONS = Math.max(2, Integer.getInteger("filiform.cases", 2000) / 500);
    private static final int PEOPLE = 100;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void kept_facts_give_the_bytes_that_reading_gives_whatever_was_adopted() {
        for (long seed = 1; seed <= ADOPTIONS; seed++) {
            RandomPeople random = new RandomPeople(seed);
            Screener proposed = RandomPeople.screener(RandomPeople.PACK.ruleSet());
            Frame frame = RandomPeople.frame(random.stage());
            List<PatientAnswer> people = random.people(PEOPLE, proposed, frame);
            Path store = folder.resolve("store-" + seed);
            MadeStore.write(store, people);
            RuleSet adopted = random.adopted();
            Screener screener = RandomPeople.screener(adopted);
            try (KeptStore kept = KeptStore.open(store)) {
                kept.check();
                List<PatientAnswer> again = people.stream()
                        .map(person -> again(person, screener, frame))
                        .toList();
                KeptRun run = new KeptRun(kept, screener, frame);
                assertThat(lines(run, adopted)).as("seed " + seed).isEqualTo(lines(again, adopted));
                compare(run, again, adopted, "seed " + seed);
            }
        }
    }

    /** The same people over and over, under ids of their own: more than fit one block. */
    @Test
    void more_people_than_a_block_has_are_each_answered_as_themselves() {
        RandomPeople random = new RandomPeople(3);
        RuleSet rules = RandomPeople.PACK.ruleSet();
        Screener screener = RandomPeople.screener(rules);
        Frame frame = RandomPeople.frame(random.stage());
        List<PatientAnswer> few = random.people(PEOPLE, screener, frame);
        List<PatientAnswer> people = IntStream.range(0, Block.MOST_PERSONS + 70)
                .mapToObj(number -> {
                    PatientAnswer like = few.get(number * 7 % PEOPLE);
                    return new PatientAnswer("p-%06d".formatted(number), like.screening(), like.deceased());
                })
                .toList();
        MadeStore.write(folder.resolve("store"), people);
        try (KeptStore kept = KeptStore.open(folder.resolve("store"))) {
            kept.check();
            assertThat(kept.blocks()).isEqualTo(2);
            compare(new KeptRun(kept, screener, frame), people, rules, "two blocks");
        }
    }

    private static PatientAnswer again(PatientAnswer person, Screener screener, Frame frame) {
        Screening first = person.screening();
        return new PatientAnswer(
                person.patient(), screener.screen(first.readings(), first.gaps(), frame), person.deceased());
    }

    private static List<String> lines(List<PatientAnswer> people, RuleSet rules) {
        AnswerJson json = new AnswerJson(
                rules,
                rules.modalities().stream().map(modality -> modality.id()).toList());
        return people.stream()
                .map(person -> json.line(person.patient(), person.screening()))
                .toList();
    }

    private static List<String> lines(KeptRun run, RuleSet rules) {
        List<PatientAnswer> people = new ArrayList<>();
        run.answer(2, new AnswerTaker<PatientAnswer>() {
            @Override
            public PatientAnswer prepare(PatientAnswer answer) {
                return answer;
            }

            @Override
            public void take(PatientAnswer prepared) {
                people.add(prepared);
            }
        });
        return lines(people, rules);
    }

    /** What is found for all at once: verdicts and findings of everybody, and every count. */
    private static void compare(KeptRun run, List<PatientAnswer> people, RuleSet rules, String which) {
        List<String> flags = new ArrayList<>();
        RunSummary summary = run.flag(2, block -> flags.addAll(texts(block, rules)));
        assertThat(flags)
                .as(which)
                .isEqualTo(people.stream().map(KeptAgreementTest::text).toList());
        assertThat(summary).as(which).isEqualTo(run.count(1)).isEqualTo(CountedSlowly.of(people, rules));
    }

    private static List<String> texts(Flags flags, RuleSet rules) {
        return IntStream.range(0, flags.patients().size())
                .mapToObj(person -> flags.patients().get(person)
                        + IntStream.range(0, rules.modalities().size())
                                .mapToObj(modality ->
                                        " " + flags.verdicts().get(modality).get(person)
                                                + flags.findings().get(person).stream()
                                                        .filter(flag -> flag.isAbout(modality))
                                                        .map(flag -> " " + text(flag.finding()))
                                                        .collect(Collectors.joining()))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String text(PatientAnswer person) {
        StringBuilder text = new StringBuilder(person.patient());
        for (Answer answer : person.screening().answers()) {
            text.append(' ').append(answer.verdict());
            answer.findings().forEach(finding -> text.append(' ').append(text(finding)));
        }
        return text.toString();
    }

    private static String text(Finding finding) {
        return finding.name() + "=" + finding.action() + "=" + finding.severity();
    }
}
