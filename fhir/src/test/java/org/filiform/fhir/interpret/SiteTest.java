package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where on the body. The regions of the small pack: arm l1 and r1, leg l2 and r2. */
class SiteTest {

    private static final String RIGHT_ARM = "368209003";
    private static final String ARM = "40983000";
    private static final String LEFT = "7771000";
    private static final String RIGHT = "24028007";
    private static final String BOTH = "51440002";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    234097001 | -                       | YES
                    449620005 | -                       | YES arm-both
                    449620005 | 7771000                 | YES l1
                    449620005 | 24028007                | YES r1
                    449620005 | 51440002                | YES arm-both
                    449620005 | 368209003               | YES r1
                    234097001 | 368209003               | YES r1
                    234097001 | 40983000                | YES arm-both
                    234097001 | 40983000+7771000        | YES l1
                    234097001 | 40983000+51440002       | YES arm-both
                    234097001 | 40983000 7771000        | YES arm-both
                    234097001 | 368209003 40983000+7771000 | YES l1 r1
                    234097001 | 999999                  | YES
                    449620005 | 999999                  | YES arm-both
                    """)
    void a_side_counts_where_it_is_said_and_else_it_is_both(String code, String sites, String expected) {
        String site = sites.equals("-") ? "" : ",'bodySite':[" + concepts(sites) + "]";
        Chart chart = Chart.of(Chart.resource("Condition", "'code':" + Chart.code(TestPack.SNOMED, code) + site));

        assertThat(chart.on("2025-06-01", "lymphoedema-limb")).isEqualTo(expected);
    }

    @Test
    void the_body_site_of_a_procedure_counts() {
        String json = "'status':'completed','performedDateTime':'2020-01-01','code':"
                + Chart.code(TestPack.SNOMED, "443681002") + ",'bodySite':[" + concepts(LEFT) + "]";

        assertThat(Chart.of(Chart.resource("Procedure", json)).on("2025-06-01", "joint-replacement"))
                .isEqualTo("YES l2");
    }

    @Test
    void a_fact_that_is_only_a_place_needs_one() {
        String somewhere = "'code':" + Chart.code(TestPack.SNOMED, "254837009");
        String here = "'code':" + Chart.code(TestPack.SNOMED, "93880001");

        assertThat(Chart.of(Chart.resource("Condition", somewhere)).assertions())
                .isEmpty();
        assertThat(Chart.of(Chart.resource("Condition", here)).on("2025-06-01", "tumour-site"))
                .isEqualTo("YES l1");
        assertThat(Chart.of(Chart.resource("Condition", somewhere + ",'bodySite':[" + concepts(RIGHT_ARM) + "]"))
                        .on("2025-06-01", "tumour-site"))
                .isEqualTo("YES r1");
    }

    @Test
    void two_codes_of_one_condition_name_both_places() {
        String two = "'code':{'coding':[{'system':'" + TestPack.SNOMED + "','code':'449620005'},{'system':'"
                + TestPack.SNOMED + "','code':'234097001'}]}";

        assertThat(Chart.of(Chart.resource("Condition", two)).on("2025-06-01", "lymphoedema-limb"))
                .isEqualTo("YES arm-both");
    }

    @Test
    void the_sides_known_to_these_tests_are_all_used() {
        assertThat(concepts(ARM + "+" + RIGHT + " " + BOTH)).contains(ARM, RIGHT, BOTH);
    }

    /** Concepts stand apart by blanks, codings of one concept are joined by plus signs. */
    private static String concepts(String sites) {
        StringBuilder json = new StringBuilder();
        for (String concept : sites.split(" ", -1)) {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{'coding':[")
                    .append(codings(concept))
                    .append("]}");
        }
        return json.toString();
    }

    private static String codings(String concept) {
        StringBuilder json = new StringBuilder();
        for (String code : concept.split("\\+", -1)) {
            json.append(json.isEmpty() ? "" : ",");
            json.append("{'system':'")
                    .append(TestPack.SNOMED)
                    .append("','code':'")
                    .append(code)
                    .append("'}");
        }
        return json.toString();
    }
}
