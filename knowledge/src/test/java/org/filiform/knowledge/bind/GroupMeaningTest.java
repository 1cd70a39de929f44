package org.filiform.knowledge.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.check.PackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupMeaningTest {

    @TempDir
    Path folder;

    @Test
    void a_group_in_a_condition_stands_for_its_members_and_for_every_group_that_shares_one() {
        PackFiles.copy(PackFiles.sound(), folder);
        PackFiles.edit(
                folder.resolve("rules/rules.yaml"),
                "when: {yes: anticoagulant}",
                "when: {has: {fact: swollen-arm, any: [arm-left]}}");
        PackFiles.edit(folder.resolve("facts/facts.yaml"), "kind: gate", "kind: context");

        Condition when = Loaded.value(PackCheck.pack(folder))
                .rules()
                .named(new RuleId("R1"))
                .rule()
                .when();

        assertThat(when)
                .isEqualTo(Condition.has(
                        new FactId("swollen-arm"), Set.of(new Token("arm-left"), new Token("2a"), new Token("arm"))));
    }
}
