package org.filiform.clinic.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.incoming.Incoming.Fault;
import org.filiform.clinic.incoming.Incoming.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a file counts for a client that the file does not say of the one person it is about. */
class StrangerInFileTest {

    private static final ClientId CLIENT = new ClientId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final String ADA = "{'resource':{'resourceType':'Patient','id':'p1'},'fullUrl':'urn:uuid:a1'}";

    @Test
    void a_bundle_within_a_bundle_is_unpacked_and_means_the_same_person() {
        Incoming read = ((Outcome.Read) read(batch("""
                        {'resourceType':'Condition','id':'c1','subject':{'reference':'urn:uuid:a1'}}""", """
                        {'resourceType':'Condition','id':'c2','subject':{'reference':'Patient/p1/_history/3'}}"""))).incoming();

        assertThat(read.resources()).isEqualTo(2);
        assertThat(read.lines().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith(json("{'resourceType':'Condition'"))
                        .contains("Patient/" + CLIENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{'resourceType':'Patient','id':'stranger'}` | SEVERAL_PEOPLE
            `{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/stranger'}}` | SOMEBODY_ELSE
            `{'resourceType':'AllergyIntolerance','id':'y','patient':{'reference':'Patient/stranger'}}` | SOMEBODY_ELSE
            `{'id':'no type'}` | NOT_FHIR
            """)
    void a_stranger_within_a_bundle_within_a_bundle_is_met_like_any_other(String resource, Fault why) {
        assertThat(read(batch(resource)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'urn:uuid:nobody-here'}",
                "{'reference':'Group/g1'}",
                "{'reference':'Device/d1'}",
                "{'reference':'Patient?identifier=7'}",
                "{'reference':'#p1'}",
                "{'reference':'p1'}",
                "{'identifier':{'value':'7'}}",
                "{'display':'Ada'}",
                "[{'reference':'Patient/p1'}]"
            })
    void what_does_not_say_that_it_is_about_this_person_is_refused_unless_it_answers_nothing(String subject) {
        assertThat(read(batch("{'resourceType':'Observation','id':'o','subject':" + subject + "}")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.SOMEBODY_ELSE));
        assertThat(
                        read(batch("{'resourceType':'Encounter','id':'e','subject':" + subject + "}"))
                                instanceof Outcome.Read)
                .as("an Encounter answers nothing")
                .isEqualTo(!subject.contains("Patient?"));
    }

    @Test
    void entries_that_stand_before_a_type_are_not_taken_for_those_of_a_bundle() {
        Incoming read = ((Outcome.Read) read(batch("""
                        {'entry':[{'resource':{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/b'}}}],\
                        'resourceType':'List'}"""))).incoming();

        assertThat(read.lines()).startsWith(json("{'resourceType':'List'"));
    }

    /** The answer of a server to a batch: a Bundle whose entries are Bundles. */
    private static String batch(String... resources) {
        StringBuilder entries = new StringBuilder(ADA);
        for (String resource : resources) {
            entries.append(",{'resource':{'resourceType':'Bundle','type':'searchset','entry':[{'resource':" + resource
                    + "}]}}");
        }
        return "{'resourceType':'Bundle','type':'batch-response','entry':[" + entries + "]}";
    }

    private static Outcome read(String file) {
        return new IncomingReader().read(json(file).getBytes(UTF_8), CLIENT);
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
