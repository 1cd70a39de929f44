package org.filiform.clinic.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.incoming.Incoming.Fault;
import org.filiform.clinic.incoming.Incoming.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingReaderTest {

    private static final ClientId CLIENT = new ClientId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final String ADA =
            "{'resourceType':'Patient','id':'p1','name':[{'given':['Ada','M.'],'family':'King'}],"
                    + "'birthDate':'1990-12-10','gender':'female'}";

    @Test
    void a_bundle_becomes_lines_about_the_client_whose_references_still_hold() {
        Incoming read = read("""
                {'resourceType':'Bundle','type':'collection','entry':[
                 {'fullUrl':'urn:uuid:a1','resource':{'resourceType':'Patient','birthDate':'1990'}},
                 {'fullUrl':'urn:uuid:m1','resource':{'resourceType':'Medication'}},
                 {'fullUrl':'http://x/fhir/MedicationRequest/r1','resource':{'resourceType':'MedicationRequest','id':'r1',
                  'subject':{'reference':'urn:uuid:a1'},'medicationReference':{'reference':'urn:uuid:m1'}}}]}""");

        assertThat(read.person()).isEqualTo(new Person("", "1990", ""));
        assertThat(read.lines().lines())
                .containsExactly(
                        json("{'resourceType':'Medication','id':'m1'}"),
                        json("{'resourceType':'MedicationRequest','id':'r1','subject':{'reference':'Patient/" + CLIENT
                                + "'},'medicationReference':{'reference':'Medication/m1'}}"));
    }

    @Test
    void lines_are_read_like_a_bundle_and_say_who() {
        Incoming read = read(ADA + "\n{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p1'}}\n");

        assertThat(read.person()).isEqualTo(new Person("Ada M. King", "1990-12-10", "female"));
        assertThat(read.lines()).contains("Patient/" + CLIENT).doesNotContain("p1");
        assertThat(read.resources()).isOne();
    }

    @Test
    void an_absolute_address_of_the_patient_is_the_patient() {
        assertThat(read(ADA + "{'resourceType':'Condition','id':'c','subject':{'reference':'https://h/r4/Patient/p1'}}")
                        .lines())
                .contains("\"Patient/" + CLIENT + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | EMPTY
            `[]` | EMPTY
            `%PDF-1.7` | NOT_JSON
            `{'resourceType':'Patient','id':'p1'` | NOT_JSON
            `{'resourceType':'Patient','id':'p1'}{'resourceType':'Cond` | NOT_JSON
            `{'type':'Bundle'}` | NOT_FHIR
            `"text"` | NOT_FHIR
            `{'resourceType':'Bundle','entry':[{'resource':7}]}` | NOT_FHIR
            `{'resourceType':'Condition','id':'c'}` | NOBODY
            `{'resourceType':'Patient','id':'a'}{'resourceType':'Patient','id':'b'}` | SEVERAL_PEOPLE
            `{'resourceType':'Patient','id':'a'}{'resourceType':'AllergyIntolerance','id':'y','patient':{'reference':'Patient/b'}}` | SOMEBODY_ELSE
            """)
    void what_cannot_be_taken_over_whole_is_refused_whole(String file, Fault why) {
        assertThat(new IncomingReader().read(json(file == null ? "" : file).getBytes(UTF_8), CLIENT))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(why));
    }

    @Test
    void nesting_without_end_is_refused_and_not_followed() {
        String deep = "{'resourceType':'Patient','id':'p1','x':" + "[".repeat(100_000);

        assertThat(new IncomingReader().read(json(deep).getBytes(UTF_8), CLIENT))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.NOT_JSON));
    }

    @Test
    void a_date_of_birth_that_is_only_a_year_differs_only_from_other_years() {
        Person of1990 = new Person("", "1990", "");

        assertThat(of1990.isBornOnAnotherDayThan(Optional.of(LocalDate.of(1990, 5, 1))))
                .isFalse();
        assertThat(of1990.isBornOnAnotherDayThan(Optional.of(LocalDate.of(1991, 5, 1))))
                .isTrue();
        assertThat(of1990.isBornOnAnotherDayThan(Optional.empty())).isFalse();
    }

    private static Incoming read(String file) {
        return ((Outcome.Read) new IncomingReader().read(json(file).getBytes(UTF_8), CLIENT)).incoming();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
