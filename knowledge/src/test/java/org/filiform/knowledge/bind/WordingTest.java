package org.filiform.knowledge.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.check.PackCheck;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop taking your tablets.",
                "Please stop your medicine today.",
                "Do not take aspirin before you come.",
                "Avoid taking thinners.",
                "You may skip the dose.",
                "You must not come.",
                "You should rest.",
                "You have to wait.",
                "Don’t take it."
            })
    void a_client_is_never_told_to_leave_off_a_medicine_or_what_to_do(String sentence) {
        assertThat(problems(sentence)).extracting(Problem::fault).containsExactly(Fault.CLIENT_DIRECTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not stop or change any medicine because of this form.",
                "Don't stop taking your tablets.",
                "A clinician will talk with you.",
                "You can stop at any moment.",
                "It is allowed, but you should know."
            })
    void reassurance_is_left_alone(String sentence) {
        assertThat(problems(sentence)).isEmpty();
    }

    private List<Problem> problems(String sentence) {
        PackFiles.copy(PackFiles.sound(), folder);
        PackFiles.edit(folder.resolve("rules/rules.yaml"), "\"You choose.\"", "\"" + sentence + "\"");
        return Loaded.problems(PackCheck.pack(folder));
    }
}
