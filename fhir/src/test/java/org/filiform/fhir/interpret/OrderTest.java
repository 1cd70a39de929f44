package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.filiform.decision.fact.Assertion;
import org.filiform.fhir.Seed;
import org.junit.jupiter.api.Test;

/** What is said does not depend on the order of resources, nor on that of the elements within one. */
class OrderTest {

    private static final List<List<String>> RESOURCES = List.of(
            List.of("'resourceType':'Patient'", "'id':'p'", "'birthDate':'1980-05'", "'gender':'female'"),
            List.of(
                    "'resourceType':'Condition'",
                    "'id':'c1'",
                    "'subject':{'reference':'urn:uuid:p'}",
                    "'code':" + Chart.code(TestPack.SNOMED, "449620005"),
                    "'bodySite':[" + Chart.code(TestPack.SNOMED, "7771000") + "]",
                    "'onsetDateTime':'2025-06'",
                    "'clinicalStatus':{'coding':[{'code':'active'}]}"),
            List.of(
                    "'resourceType':'MedicationRequest'",
                    "'id':'m1'",
                    "'subject':{'reference':'Patient/p'}",
                    "'status':'active'",
                    "'intent':'order'",
                    "'authoredOn':'2025-01-01'",
                    "'contained':[{'resourceType':'Medication','id':'x','code':" + Chart.code(TestPack.RXNORM, "1191")
                            + "}]",
                    "'medicationReference':{'reference':'#x'}"),
            List.of(
                    "'resourceType':'MedicationRequest'",
                    "'id':'m2'",
                    "'subject':{'reference':'Patient/p'}",
                    "'status':'stopped'",
                    "'authoredOn':'2025-01-01'",
                    "'medicationReference':{'reference':'Medication/w'}"),
            List.of("'resourceType':'Medication'", "'id':'w'", "'code':" + Chart.code(TestPack.RXNORM, "11289")),
            List.of(
                    "'resourceType':'Observation'",
                    "'id':'o1'",
                    "'subject':{'reference':'Patient/p'}",
                    "'status':'final'",
                    "'effectiveDateTime':'2025-05-01T10:00:00Z'",
                    "'component':[{'valueQuantity':{'value':3,'code':'1'},'code':"
                            + Chart.code(TestPack.LOINC, "6301-6") + "},{'code':" + Chart.code(TestPack.LOINC, "777-3")
                            + ",'dataAbsentReason':{}}]"),
            List.of(
                    "'resourceType':'Device'",
                    "'id':'d1'",
                    "'patient':{'reference':'http://example.org/Patient/p'}",
                    "'type':" + Chart.code(TestPack.SNOMED, "706004007")),
            List.of(
                    "'resourceType':'QuestionnaireResponse'",
                    "'id':'q1'",
                    "'subject':{'reference':'Patient/p'}",
                    "'status':'completed'",
                    "'authored':'2025-05-01'",
                    "'questionnaire':'https://filiform.org/Questionnaire/intake'",
                    "'item':[{'answer':[{'valueBoolean':false}],'linkId':'needle-phobia'}]"));

    @Test
    void the_order_of_resources_and_of_their_elements_does_not_matter() {
        Random random = Seed.random();
        Set<Assertion> expected = read(random, false);

        assertThat(expected).hasSize(10);
        for (int round = 0; round < 500; round++) {
            assertThat(read(random, true)).isEqualTo(expected);
        }
    }

    @Test
    void a_resource_read_twice_says_nothing_new() {
        Chart once = Chart.of(document(RESOURCES.get(1)));
        Chart twice = Chart.of(document(RESOURCES.get(1)), document(RESOURCES.get(1)));

        assertThat(twice.assertions()).isEqualTo(once.assertions());
    }

    private static Set<Assertion> read(Random random, boolean shuffled) {
        List<String> documents = new ArrayList<>();
        for (List<String> elements : RESOURCES) {
            List<String> order = new ArrayList<>(elements);
            if (shuffled) {
                Collections.shuffle(order, random);
            }
            documents.add(document(order));
        }
        if (shuffled) {
            Collections.shuffle(documents, random);
        }
        return Set.copyOf(Chart.of(documents.toArray(String[]::new)).assertions());
    }

    private static String document(List<String> elements) {
        return "{" + String.join(",", elements) + "}";
    }
}
