package org.filiform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.check.PackCheck;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.tree.PackFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPackTest {

    private final Pack pack = PackLoader.shipped();

    private static Node.Entries tree(Set<String> without) {
        Problems problems = new Problems();
        Node.Entries tree = PackFolder.read(PackFiles.shipped(), without, problems);
        assertThat(problems.sorted()).isEmpty();
        return tree;
    }

    @Test
    void it_is_read_from_what_the_build_compiled_and_fits_its_hash() throws IOException {
        try (InputStream stream = PackLoader.class.getResourceAsStream("/org/filiform/knowledge/pack.bin")) {
            byte[] bytes = Optional.ofNullable(stream).orElseThrow().readAllBytes();

            assertThat(Binary.isIntact(bytes)).isTrue();
            assertThat(pack.identity().hash()).isEqualTo(Binary.hashIn(bytes));
        }
        assertThat(PackLoader.shipped()).isSameAs(pack);
    }

    @Test
    void it_says_what_its_files_say() {
        Pack written = Loaded.value(PackCheck.pack(PackFiles.shipped()));

        assertThat(pack.identity().name()).isEqualTo("filiform");
        assertThat(pack.facts()).isEqualTo(written.facts());
        assertThat(pack.rules()).isEqualTo(written.rules());
        assertThat(pack.sources()).isEqualTo(written.sources());
        assertThat(pack.modalities()).isEqualTo(written.modalities());
        assertThat(pack.visit()).isEqualTo(written.visit());
    }

    @Test
    void it_holds_everything_that_was_transcribed() {
        assertThat(pack.claims()).hasSize(218);
        assertThat(pack.conflicts()).hasSize(23);
        assertThat(pack.traps()).hasSize(16);
        assertThat(pack.regions()).hasSize(172);
        assertThat(pack.muscles()).hasSize(130);
    }

    @Test
    void the_claims_of_each_first_text_are_all_there() {
        assertThat(claimsOf("S0") + claimsOf("S1") + claimsOf("S2") + claimsOf("S3") + claimsOf("S4"))
                .isEqualTo(218);
        assertThat(Stream.of("S0", "S1", "S2", "S3", "S4"))
                .allSatisfy(text -> assertThat(claimsOf(text)).isPositive());
    }

    private long claimsOf(String text) {
        return pack.claims().stream()
                .map(Claim::id)
                .filter(id -> id.startsWith(text + "-"))
                .count();
    }

    @Test
    void every_row_of_the_evidence_is_carried_by_a_rule() {
        Set<String> carried = new HashSet<>();
        pack.rules().forEach(rule -> carried.addAll(rule.rows()));
        pack.eligibility().forEach(rule -> carried.addAll(rule.rows()));

        List<String> rows = PackFiles.lines("evidence/rows.txt");
        assertThat(rows).hasSize(101).doesNotHaveDuplicates();
        assertThat(carried).containsAll(rows);
    }

    @Test
    void what_was_only_dimly_recalled_is_in_the_pack_but_not_applied() {
        List<String> dim = PackFiles.lines("evidence/rows-mem-low.txt");
        List<RuleEntry> off =
                pack.rules().stream().filter(rule -> !rule.rule().enabled()).toList();

        assertThat(off).allSatisfy(rule -> {
            assertThat(rule.rows()).containsAnyElementsOf(dim);
            assertThat(rule.mark()).isEqualTo(Mark.UNVERIFIED);
            assertThat(rule.notApplied()).isPresent();
        });
        assertThat(dim)
                .allSatisfy(row -> assertThat(off).anyMatch(rule -> rule.rows().contains(row)));
    }

    @Test
    void emergency_signs_refer_urgently_and_nobody_may_override_them() {
        List<RuleEntry> urgent = pack.rules().stream()
                .filter(rule -> rule.rule().action() == Action.REFER_URGENTLY)
                .toList();

        assertThat(urgent)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.rule().override()).isEqualTo(new OverrideRight.Nobody()));
    }

    @Test
    void a_screener_can_be_made_of_it() {
        Screener screener = new Screener(pack.ruleSet(), pack.readingLimits());

        assertThat(screener.rules().modalities())
                .extracting(modality -> modality.id().value())
                .containsExactly("dn", "ea", "tpi");
        assertThat(screener.rules().fact(new FactId("anticoagulant"))).isPresent();
    }

    static Set<String> codeSystems() throws IOException {
        try (Stream<Path> folders = Files.list(PackFiles.shipped().resolve("codes"))) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_code_system_can_be_left_out_and_that_is_another_pack() throws IOException {
        Set<String> hashes = new HashSet<>();
        hashes.add(Binary.hash(tree(Set.of())));
        for (String system : codeSystems()) {
            hashes.add(Binary.hash(tree(Set.of(system))));
        }
        assertThat(hashes).hasSize(codeSystems().size() + 1);
    }

    @Test
    void without_any_code_system_all_sets_stay_by_name_and_the_rules_do_not_change() throws IOException {
        Node.Entries tree = tree(codeSystems());

        Pack bare = Loaded.value(Binder.check(tree, Binary.hash(tree), new Problems()));

        assertThat(bare.codeSets())
                .extracting(CodeSet::id)
                .isEqualTo(pack.codeSets().stream().map(CodeSet::id).toList());
        assertThat(bare.codeSets()).allSatisfy(set -> assertThat(set.entries()).isEmpty());
        assertThat(bare.rules()).isEqualTo(pack.rules());
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void every_code_system_has_its_notice(String system) {
        assertThat(PackFiles.shipped().resolve("codes").resolve(system).resolve("NOTICE.md"))
                .isNotEmptyFile();
    }
}
