package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.ResourceTypes;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the interpreter counts on finding in the pack that ships. */
class ShippedPackTest {

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private final Pack pack = PackLoader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body-site",
                "laterality-left",
                "laterality-right",
                "result-positive",
                "result-negative",
                "gestational-age",
                "estimated-due-date",
                "last-menstrual-period"
            })
    void sets_that_the_interpreter_knows_by_name_are_there_and_hold_codes(String set) {
        assertThat(pack.codeSets().find(set))
                .hasValueSatisfying(found -> assertThat(found.entries()).isNotEmpty());
    }

    @Test
    void its_figures_are_there() {
        assertThat(Figures.of(pack)).isEqualTo(new Figures(12, 280, 0, pack.readingLimits()));
    }

    @Test
    void age_and_sex_are_there_for_the_patient() {
        CodeIndex index = CodeIndex.of(pack);

        assertThat(index.fact("age")).isPresent();
        assertThat(index.fact("sex")).isPresent();
    }

    @Test
    void every_record_that_a_fact_names_is_of_a_type_that_is_read() {
        for (FactEntry fact : pack.facts()) {
            for (RecordMapping mapping : fact.records()) {
                assertThat(ResourceTypes.READ).as(fact.id().value()).containsAll(mapping.resourceTypes());
            }
        }
    }

    @Test
    void a_code_of_warfarin_is_an_anticoagulant_and_warfarin() {
        CodeIndex index = CodeIndex.of(pack);
        List<String> facts = index.setsOf(RXNORM, "855332").stream()
                .flatMap(hit -> index.meanings("MedicationRequest", hit.set()).stream())
                .map(meaning -> meaning.fact().id().value())
                .toList();

        assertThat(facts).contains("anticoagulant", "warfarin");
    }

    @Test
    void the_page_tells_every_fact_every_status_and_every_unit() {
        InterpretationTable table = new InterpretationTable();
        String page = table.markdown(pack);

        pack.facts().forEach(fact -> assertThat(page).contains("\n### " + fact.id() + "\n"));
        table.rules().stream()
                .filter(rule -> !rule.isFault() && !rule.code().isEmpty())
                .forEach(rule -> assertThat(page).contains("`" + rule.code() + "`"));
        assertThat(page)
                .startsWith("# Facts")
                .endsWith("\n")
                .doesNotContain("  \n")
                .contains("10*3/uL");
    }
}
