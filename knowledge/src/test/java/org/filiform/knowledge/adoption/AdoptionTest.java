package org.filiform.knowledge.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.decision.rule.Test.Within;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.check.PackCheck;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final String HEAD = """
            adoption: {of: mini, by: "Ada", role: "lead", on: 2026-11-01}
            defaults: accepted
            """;

    private final Pack pack = Loaded.value(PackCheck.pack(PackFiles.sound()));

    private Adoption sound() throws IOException {
        byte[] bytes = Files.readAllBytes(PackFiles.resource("adoptions/sound.yaml"));
        return Loaded.value(AdoptionReader.read("sound.yaml", bytes, pack));
    }

    private List<Problem> problems(String yaml) {
        return Loaded.problems(AdoptionReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), pack));
    }

    private Adoption adoption(String yaml) {
        return Loaded.value(AdoptionReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), pack));
    }

    private static Rule rule(RuleSet rules, String id) {
        return rules.rule(new RuleId(id)).orElseThrow();
    }

    @Test
    void it_says_who_adopted_what_and_when() throws IOException {
        Adoption adoption = sound();

        assertThat(adoption.of()).isEqualTo("mini");
        assertThat(adoption.by()).isEqualTo("Ada Lead");
        assertThat(adoption.role()).isEqualTo("clinical lead");
        assertThat(adoption.on()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(adoption.reviewedBy()).contains("Ben Peer");
        assertThat(adoption.changes())
                .extracting(change -> change.rule().value())
                .containsExactly("R2", "R3", "R4");
        assertThat(adoption.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void its_changes_are_applied_and_everything_else_stays_as_proposed() throws IOException {
        RuleSet adopted = AdoptedRules.of(pack, sound());
        RuleSet proposed = pack.ruleSet();

        assertThat(rule(adopted, "R2").enabled()).isTrue();
        assertThat(rule(adopted, "R2").action()).isEqualTo(Action.REFER);
        assertThat(rule(adopted, "R2").when())
                .isEqualTo(new Condition.Ask(new FactId("inr"), new Compare(Operator.GT, 2.5)));
        assertThat(rule(adopted, "R3").when()).isEqualTo(new Condition.Ask(new FactId("last-dose"), new Within(5)));
        assertThat(rule(adopted, "R4").enabled()).isFalse();
        assertThat(List.of("R1", "R5", "R6"))
                .allSatisfy(id -> assertThat(rule(adopted, id)).isEqualTo(rule(proposed, id)));
        assertThat(adopted.facts()).isEqualTo(proposed.facts());
    }

    @Test
    void adopting_the_proposed_defaults_takes_no_rules_at_all() {
        assertThat(AdoptedRules.of(pack, adoption(HEAD)).rules())
                .isEqualTo(pack.ruleSet().rules());
    }

    @Test
    void its_hash_does_not_depend_on_comments_order_or_the_spelling_of_numbers() {
        String one = HEAD + """
                rules:
                  - {id: R2, limit: 2.50, enabled: true}
                  - {id: R3, limit: 5}
                """;
        String other = """
                defaults: accepted
                rules:  # turned round
                  - id: R3
                    limit: 5.0
                  - {id: R2, enabled: true, limit: 2.5}
                adoption: {on: 2026-11-01, by: Ada, of: mini, role: lead}
                """;
        assertThat(adoption(one).hash()).isEqualTo(adoption(other).hash());
        assertThat(adoption(one).hash()).isNotEqualTo(adoption(HEAD).hash());
        assertThat(adoption(HEAD).hash())
                .isNotEqualTo(adoption(HEAD.replace("Ada", "Eva")).hash());
    }

    @Test
    void it_may_name_the_pack_by_the_beginning_of_its_hash() {
        String begin = pack.identity().hash().substring(0, 12);

        assertThat(adoption(HEAD.replace("of: mini", "of: mini, pack: \"" + begin + "\""))
                        .pack())
                .contains(begin);
        assertThat(problems(HEAD.replace("of: mini", "of: mini, pack: \"" + begin.substring(0, 7) + "\"")))
                .extracting(Problem::fault)
                .containsExactly(Fault.OTHER_PACK);
    }

    @Test
    void every_problem_is_told_at_its_line_and_column() throws IOException {
        String yaml = Files.readString(PackFiles.resource("adoptions/broken.yaml"));

        List<Problem> problems = problems(yaml);

        Set<String> found = new TreeSet<>();
        problems.forEach(problem -> found.add(problem.place().line() + ":"
                + problem.fault().code() + ":" + problem.place().column()));
        assertThat(String.join("\n", found))
                .as(() -> problems.toString())
                .isEqualTo(String.join("\n", new TreeSet<>(expected(yaml))));
    }

    private static List<String> expected(String yaml) {
        List<String> expected = new ArrayList<>();
        List<String> lines = yaml.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            Matcher matcher = Pattern.compile("FIL-\\d{4}:\\d+").matcher(lines.get(number - 1));
            while (matcher.find()) {
                expected.add(number + ":" + matcher.group());
            }
        }
        return expected;
    }

    @Test
    void an_unknown_rule_is_told_with_the_nearest_one_there_is() {
        assertThat(problems(HEAD + "rules: [{id: R33, action: block}]\n"))
                .extracting(Problem::message)
                .containsExactly("There is no rule 'R33'. Did you mean 'R3'?");
    }

    @Test
    void making_a_rule_stricter_needs_no_reason_and_making_it_weaker_does() {
        assertThat(problems(HEAD + "rules: [{id: R1, action: block}, {id: R3, limit: 9}, {id: R2, limit: 2}]\n"))
                .isEmpty();
        assertThat(problems(HEAD + "rules: [{id: R1, action: inform}, {id: R3, limit: 0}, {id: R2, limit: 4}]\n"))
                .extracting(Problem::fault)
                .containsExactly(Fault.ADOPTION_REASON, Fault.ADOPTION_REASON, Fault.ADOPTION_REASON);
        assertThat(problems(HEAD + "rules: [{id: R1, action: inform, because: \"We see nobody else.\"}]\n"))
                .isEmpty();
    }

    @Test
    void what_nobody_may_override_may_be_confirmed_but_never_weakened() {
        assertThat(problems(HEAD + "rules: [{id: R6, action: refer-urgently, enabled: true}]\n"))
                .isEmpty();
        assertThat(problems(HEAD + "rules: [{id: R6, enabled: false, because: \"No.\"}]\n"))
                .extracting(Problem::fault)
                .containsExactly(Fault.ADOPTION_WEAKENS);
    }
}
