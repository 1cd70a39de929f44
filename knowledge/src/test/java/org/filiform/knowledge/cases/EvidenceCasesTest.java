package org.filiform.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case, against the shipped pack with its proposed defaults. */
class EvidenceCasesTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final CaseJudge JUDGE = new CaseJudge(PACK, PACK.ruleSet());

    static List<EvidenceCase> cases() {
        return CaseFiles.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void every_case_comes_out_as_the_evidence_says(EvidenceCase evidence) {
        assertThat(JUDGE.differences(evidence)).isEmpty();
    }

    @Test
    void the_ids_of_cases_are_unique() {
        assertThat(cases()).extracting(EvidenceCase::id).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    }
}
