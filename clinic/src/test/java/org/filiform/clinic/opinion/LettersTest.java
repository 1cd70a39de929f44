package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.Test;

/** Letters to doctors: made once, checked, late, closed, and kept as they are. */
class LettersTest extends OpinionSteps {

    LettersTest(RunningClinic clinic) {
        super(clinic);
    }

    @Test
    void a_letter_is_made_once_and_its_paper_says_who_what_and_on_whose_ground() throws IOException {
        Client client = somebody("Ann <script>alert(1)</script> Page", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Map<String, String> form = letter(client, APPROVAL, "Is <b>saline</b> possible?");
        form.put("seen", seen(ida, client, form));
        form.put("step", "make");

        HttpResponse<String> first = ida.post(record(client), record(client) + "/opinions", form);
        HttpResponse<String> second = ida.post(record(client), record(client) + "/opinions", form);

        assertThat(Visitor.next(second))
                .startsWith(record(client) + "/opinions/")
                .isEqualTo(Visitor.next(first));
        assertThat(letters(client)).hasSize(1);
        assertThat(actions(client, "opinion.asked")).containsExactly(AuditOutcome.DONE);
        String paper = pdf(ida, Visitor.next(first) + "/letter.pdf");
        assertThat(paper)
                .contains("Ann <script>alert(1)</script> Page")
                .contains("Is <b>saline</b> possible?")
                .contains("Dr Lee")
                .contains("Riverside")
                .contains("Pregnancy: obstetric or medical approval not yet recorded")
                .contains("Pregnant: yes")
                .contains("USAMPS")
                .contains("seen")
                .contains("Ida Brandt, Physiotherapist");
        assertThat(paper).as("nothing that was not ticked").doesNotContain("no steroid without approval");
        assertThat(actions(client, "opinion.printed")).containsExactly(AuditOutcome.DONE);
    }

    @Test
    void without_the_agreement_of_the_client_nothing_goes_out_and_nothing_typed_is_lost() {
        Client client = somebody("Bo Unasked", Map.of("pregnancy", pregnant(9)));
        Map<String, String> form = letter(client, APPROVAL, "May it go on, typed with care?");
        form.remove("agreed");

        HttpResponse<String> answer = signedIn("Ida Brandt").post(record(client), record(client) + "/opinions", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("FIL-7604").contains("May it go on, typed with care?");
        assertThat(letters(client)).isEmpty();
        assertThat(actions(client, "opinion.asked")).containsExactly(AuditOutcome.REFUSED);
    }

    @Test
    void what_changed_while_the_letter_was_checked_is_looked_at_again() {
        Client client = somebody("Cy Changed", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Map<String, String> form = letter(client, APPROVAL, "May it go on?");
        form.put("seen", seen(ida, client, form));
        form.put("step", "make");
        say(client, Map.of("pregnancy", pregnant(20)));

        HttpResponse<String> answer = ida.post(record(client), record(client) + "/opinions", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("FIL-7603");
        assertThat(letters(client)).isEmpty();
    }

    @Test
    void a_form_that_lacks_something_says_what_and_comes_back_filled() {
        Client client = somebody("Di Lacking", Map.of("pregnancy", pregnant(9)));
        Map<String, String> form = letter(client, APPROVAL, "Still here");
        form.put("doctor", "");
        form.put("mail", "nowhere");
        form.put("remindOn", "2000-01-01");

        String body = signedIn("Ida Brandt")
                .post(record(client), record(client) + "/opinions", form)
                .body();

        assertThat(body)
                .contains("Write the name of the doctor")
                .contains("This is no mail address")
                .contains("Choose a day after today")
                .contains("Still here");
    }

    @Test
    void a_letter_is_late_after_its_day_and_one_reminder_a_day_is_kept() throws IOException {
        Client client = somebody("Ed Waiting", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL);
        database("alter table opinion_letter disable trigger opinion_letter_stays");
        database("update opinion_letter set asked_at = asked_at - interval '9 days', remind_on = current_date - 2"
                + " where client_id = '" + client.id() + "'");
        database("alter table opinion_letter enable trigger opinion_letter_stays");
        assertThat(ida.get("/today").body()).contains("Ed Waiting").contains("for 9 days");

        ida.post("/today", letter + "/remind", Map.of());
        ida.post("/today", letter + "/remind", Map.of());

        assertThat(actions(client, "opinion.reminded")).containsExactly(AuditOutcome.DONE);
        assertThat(letters(client).getFirst().isLate(today())).isFalse();
        assertThat(letters(client).getFirst().isLate(today().plusDays(7))).isTrue();
        assertThat(pdf(ida, letter + "/reminders/" + today()))
                .contains("Reminder")
                .contains("May it go on?")
                .doesNotContain("USAMPS");
        assertThat(ida.get(letter + "/reminders/1999-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_waits_any_more_only_with_a_reason() {
        Client client = somebody("Fay Closed", Map.of("pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, APPROVAL);

        ida.post(letter, letter + "/close", Map.of("why", " "));
        assertThat(letters(client).getFirst().isWaitedFor()).isTrue();
        ida.post(letter, letter + "/close", Map.of("why", "The practice has closed"));

        assertThat(letters(client).getFirst().isWaitedFor()).isFalse();
        assertThat(ida.get(letter).body()).contains("The practice has closed");
    }

    @Test
    void nothing_that_was_asked_said_or_decided_can_be_changed() {
        for (String table : List.of(
                "opinion_letter",
                "opinion_about",
                "opinion_reminder",
                "opinion_answer",
                "opinion_says",
                "opinion_closed",
                "opinion_scan",
                "override_decision",
                "override_withdrawn",
                "outside_peer")) {
            assertThatThrownBy(() -> clinic.database().run("delete from " + table))
                    .as(table)
                    .hasMessageContaining("stays");
        }
    }

    @Test
    void an_address_that_is_none_of_ours_is_not_found() {
        Visitor ida = signedIn("Ida Brandt");
        String record = record(somebody("Nan None", Map.of()));
        for (String path :
                List.of("/opinions/x", "/opinions/" + UUID.randomUUID(), "/overrides/x", "/opinions/x/answer")) {
            assertThat(ida.get(record + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void letters_and_decisions_leave_with_the_record() throws IOException {
        Client client = somebody("Eva Export", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        sam.post(record(client), record(client) + "/overrides", override(sam, client, PHOBIA, account("Sam Okoro")));
        ask(sam, client, PHOBIA);

        assertThat(sam.get(record(client) + "/record.json").body())
                .contains("\"DetectedIssue\"", "\"DocumentReference\"", "\"AuditEvent\"");
        try (PDDocument paper = Loader.loadPDF(sam.download(record(client) + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(
                            "Decisions against a finding", "Doctors who were asked", "Who read and changed this record")
                    .contains("May it go on?", PHOBIA);
        }
    }
}
