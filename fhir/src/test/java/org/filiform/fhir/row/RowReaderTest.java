package org.filiform.fhir.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    @Test
    void one_resource_a_bundle_and_an_array_are_read() {
        String condition = "{'resourceType':'Condition','id':'1','subject':{'reference':'Patient/p'}}";

        assertThat(Collected.document(condition).rows()).containsExactly("Condition/1 of p at f.json:1");
        assertThat(Collected.document("{'resourceType':'Bundle','entry':[{'resource':" + condition + "}]}")
                        .rows())
                .containsExactly("Condition/1 of p at f.json:1");
        assertThat(Collected.document("[" + condition + "," + condition + "]").rows())
                .hasSize(2);
        assertThat(Collected.document(condition + "\n" + condition).rows())
                .containsExactly("Condition/1 of p at f.json:1", "Condition/1 of p at f.json:2");
        assertThat(Collected.stream(condition).rows()).containsExactly("Condition/1 of p at f.json:1");
    }

    @Test
    void a_bundle_may_say_last_that_it_is_one() {
        String bundle = "{'entry':[{'resource':{'id':'1','subject':{'reference':'Patient/p'},"
                + "'resourceType':'Condition'},'fullUrl':'urn:uuid:x'}],'id':'b','resourceType':'Bundle'}";

        assertThat(Collected.document(bundle).rows()).containsExactly("Condition/1 of p at f.json:1");
    }

    @Test
    void a_bundle_within_a_bundle_is_opened_too() {
        String inner = "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'p'}}]}";
        String outer = "{'resourceType':'Bundle','entry':[{'resource':" + inner
                + "},{'resource':{'resourceType':'Patient','id':'q'}}]}";

        assertThat(Collected.document(outer).rows())
                .containsExactly("Patient/p of p at f.json:1", "Patient/q of q at f.json:1");
    }

    @Test
    void the_lines_of_a_document_are_told_where_each_resource_begins() {
        String bundle = """
                {'resourceType':'Bundle',
                 'entry':[
                  {'resource':{
                    'resourceType':'Patient','id':'p'}},
                  {'resource':
                    {'resourceType':'Condition','id':'1','subject':{'reference':'Patient/p'}}}]}
                """;

        assertThat(Collected.document(bundle).rows())
                .containsExactly("Patient/p of p at f.json:3", "Condition/1 of p at f.json:6");
    }

    @Test
    void an_entry_lends_its_address_to_a_resource_without_an_id() {
        String bundle =
                "{'resourceType':'Bundle','entry':[{'fullUrl':'urn:uuid:77','resource':{'resourceType':'Patient'}},"
                        + "{'resource':{'resourceType':'Condition','subject':{'reference':'urn:uuid:77'}}}]}";

        assertThat(Collected.document(bundle).rows())
                .containsExactly("Patient/77 of 77 at f.json:1", "Condition/@f.json:1 of 77 at f.json:1");
    }

    @Test
    void the_other_name_of_a_patient_in_a_bundle_is_known() {
        List<String> aliases = new ArrayList<>();
        byte[] bytes = Collected.bytes("{'resourceType':'Bundle','entry':["
                + "{'fullUrl':'urn:uuid:77','resource':{'resourceType':'Patient','id':'p'}},"
                + "{'fullUrl':'http://example.org/fhir/Patient/q','resource':{'resourceType':'Patient','id':'q'}},"
                + "{'resource':{'resourceType':'Patient','id':'r'}}]}");
        new RowReader().read(bytes, 0, bytes.length, "f.json", 1, new RowHandler() {
            @Override
            public void row(Row row) {
                aliases.add(row.alias());
            }

            @Override
            public void damaged(Damage damage) {
                aliases.add("damaged");
            }
        });

        assertThat(aliases).containsExactly("77", "", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Patient/p                              | p
                    http://example.org/fhir/Patient/p      | p
                    https://example.org/Patient/p/_history/2 | p
                    Patient/p/_history/2                   | p
                    urn:uuid:p                             | p
                    urn:oid:1.2.3                          | 1.2.3
                    p                                      | p
                    Group/g                                | ''
                    http://example.org/fhir/Device/d       | ''
                    Patient?identifier=x%7Cy               | ''
                    Patient?name=a/b                       | ''
                    #p                                     | ''
                    """)
    void the_person_is_the_bare_id_of_a_reference_to_a_patient(String reference, String patient) {
        String condition =
                "{'resourceType':'Condition','id':'1','subject':{'reference':'" + reference + "','display':'x'}}";

        assertThat(Collected.document(condition).rows()).containsExactly("Condition/1 of " + patient + " at f.json:1");
    }

    @Test
    void of_types_that_say_nothing_only_type_id_and_person_are_read() {
        String encounter = "{'resourceType':'Encounter','id':'e','status':7,'code':'nonsense',"
                + "'subject':{'reference':'Patient/p'},'period':[1,2]}";

        assertThat(Collected.document(encounter).rows()).containsExactly("Encounter/e of p at f.json:1");
        assertThat(Collected.document(encounter).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'status':7                                                | status is a number where a text belongs.
                    'onsetDateTime':{'x':1}                                   | onsetDateTime is an object where a text belongs.
                    'code':'E11'                                              | code is a text where an object belongs.
                    'code':{'coding':{'code':'1'}}                            | code.coding is an object where an array belongs.
                    'code':{'coding':[7]}                                     | code.coding is a number where an object belongs.
                    'code':{'coding':[{'code':44054006}]}                     | code.coding.code is a number where a text belongs.
                    'code':{'coding':[{'system':true}]}                       | code.coding.system is true or false where a text belongs.
                    'clinicalStatus':'active'                                 | clinicalStatus is a text where an object belongs.
                    'doNotPerform':'true'                                     | doNotPerform is a text where true or false belongs.
                    'valueQuantity':{'value':'7'}                             | valueQuantity.value is a text where a number belongs.
                    'component':{'code':{}}                                   | component is an object where an array belongs.
                    'abatementPeriod':'2020'                                  | abatementPeriod is a text where an object belongs.
                    'dosageInstruction':['daily']                             | dosageInstruction is a text where an object belongs.
                    'contained':{}                                            | contained is an object where an array belongs.
                    'recordedDate':'2020','recordedDate':'2021'               | recordedDate is given twice and differently.
                    'valueInteger':1,'valueString':'x'                        | valueString is a second value.
                    """)
    void an_element_of_the_wrong_shape_is_a_problem_and_the_rest_is_read(String element, String problem) {
        String json = "{'resourceType':'Condition','id':'1'," + element + ",'subject':{'reference':'Patient/p'}}";
        Collected collected = Collected.document(json);

        assertThat(collected.rows()).containsExactly("Condition/1 of p at f.json:1");
        assertThat(collected.problems()).hasSize(1);
        assertThat(collected.problems().getFirst()).startsWith(problem);
        assertThat(collected.damages()).isEmpty();
    }

    @Test
    void nothing_of_one_resource_is_left_in_the_next() {
        List<String> statuses = new ArrayList<>();
        byte[] bytes = Collected.bytes("[{'resourceType':'Condition','id':'1','status':'a','bodySite':[{'text':'b'}],"
                + "'abatementString':'c','modifierExtension':[],'component':[{}],'valueString':'d','dosage':[{'timing':"
                + "{'repeat':{'boundsPeriod':{'end':'2020'}}}}]},{'resourceType':'Condition'}]");
        new RowReader().read(bytes, 0, bytes.length, "f.json", 1, new RowHandler() {
            @Override
            public void row(Row row) {
                statuses.add(row.id()
                        + row.get(Field.STATUS)
                        + row.element(Field.STATUS)
                        + row.value().text()
                        + row.stops()
                        + row.components().size()
                        + row.endedSomehow()
                        + row.isModified());
            }

            @Override
            public void damaged(Damage damage) {
                statuses.add("damaged");
            }
        });

        assertThat(statuses).containsExactly("1astatusd[2020]1truetrue", "[]0falsefalse");
    }
}
