package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.check.PackCheck;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.PackFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that was compiled and adopted before all this was known stays in force until somebody looks at a newer one. */
class OlderPackTest {

    private static final Token PSOAS = new Token("psoas");
    private static final List<String> ADDED = List.of(
            "innervation", "trigger-points", "needling", "structures", "acts", "combinations", "patterns", "agreement");

    @TempDir
    Path folder;

    private Pack older() throws IOException {
        PackFiles.copy(PackFiles.sound(), folder);
        for (String file : ADDED) {
            Files.delete(folder.resolve("anatomy/" + file + ".yaml"));
        }
        return PackLoader.compiled(Binary.write(PackFolder.read(folder, Set.of(), new Problems())));
    }

    @Test
    void it_is_still_read_and_knows_nothing_of_it() throws IOException {
        Pack older = older();

        assertThat(older.muscles()).hasSize(2).allSatisfy(muscle -> {
            assertThat(muscle.innervation()).isEmpty();
            assertThat(muscle.triggerPoints()).isEmpty();
            assertThat(muscle.needling()).isEmpty();
            assertThat(older.structuresAtRisk(muscle.id())).isEmpty();
        });
        assertThat(older.painPatterns()).isEmpty();
        assertThat(older.agreement()).isEmpty();
        assertThat(older.combinationsBrokenBy(List.of())).isEmpty();
    }

    @Test
    void what_it_does_not_know_makes_nothing_safe() throws IOException {
        Pack older = older();

        assertThat(older.anatomy().limits().namesActs()).isFalse();
        assertThat(older.actsFor(Set.of(PSOAS), false))
                .isEqualTo(EnumSet.range(PermittedAct.SUPERFICIAL, PermittedAct.DEEP_NECK));
        assertThat(older.compressible(PSOAS)).isEqualTo(new Compressible.NotClassified());
    }

    @Test
    void a_pack_of_today_that_leaves_it_out_is_refused() {
        PackFiles.copy(PackFiles.sound(), folder);
        assertThat(folder.resolve("anatomy/needling.yaml").toFile().delete()).isTrue();

        assertThat(Loaded.problems(PackCheck.pack(folder)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message()).contains("has no entry of needling"));
    }
}
