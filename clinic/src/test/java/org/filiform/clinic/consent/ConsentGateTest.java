package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.visits.Visit;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** No needle without a consent that covers it: every case, through the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentGateTest {

    private static final String TRAPEZIUS = "Trapezius, upper part, right";
    private static final String LEVATOR = "Levator scapulae, right";
    private static final String SOLEUS = "Soleus, right";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ConsentSteps steps = new ConsentSteps(clinic);

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void a_signature_opens_the_gate_for_the_plan_that_was_read_and_is_audited_once() {
        Visit visit = steps.planned("Peter Novak", TRAPEZIUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");

        assertThat(steps.sign(visit).statusCode()).isEqualTo(302);

        assertThat(steps.codes(visit)).isEmpty();
        Consent kept = steps.consents(visit.client()).getFirst();
        assertThat(kept.text().firstWords()).isBetween(100, ConsentText.MOST_WORDS);
        assertThat(kept.version().hash()).isEqualTo(TextJson.hash(kept.text()));
        assertThat(kept.version().pack()).hasSize(64);
        assertThat(kept.version().adoption()).isNotEmpty();
        assertThat(kept.signature().saidBack()).contains("reach a lung");
        assertThat(kept.explainedBy()).isEqualTo(ConsentSteps.TREATS);
        assertThat(steps.audited(visit.client(), "consent.given")).containsExactly(AuditOutcome.DONE);
    }

    @Test
    void a_muscle_inside_an_agreed_zone_needs_one_tap_and_another_zone_a_new_signature() {
        Visit visit = steps.planned("Emma Clarke", TRAPEZIUS);
        steps.sign(visit);

        steps.plan(visit, "dn", "", TRAPEZIUS, LEVATOR);
        assertThat(steps.codes(visit)).containsExactly("FIL-7722");
        assertThat(steps.visitor().get(visit.address() + "/consent").body()).contains(LEVATOR);
        steps.tap(visit);
        assertThat(steps.codes(visit)).isEmpty();
        assertThat(steps.audited(visit.client(), "consent.muscle-agreed")).hasSize(1);

        steps.plan(visit, "dn", "", TRAPEZIUS, LEVATOR, SOLEUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7721");
        steps.tap(visit);
        assertThat(steps.codes(visit)).containsExactly("FIL-7721");
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
        assertThat(steps.consents(visit.client())).hasSize(2);
    }

    @Test
    void a_tap_counts_for_the_plan_that_was_seen_and_for_no_other() {
        Visit visit = steps.planned("Denis Laurent", TRAPEZIUS);
        steps.sign(visit);
        steps.plan(visit, "dn", "", TRAPEZIUS, LEVATOR);
        String page = visit.address() + "/consent";
        String seen = ConsentSteps.hidden(steps.visitor().get(page).body(), "plan");
        steps.plan(visit, "dn", "", TRAPEZIUS, LEVATOR, "Supraspinatus, right");

        steps.visitor().post(page, page + "/muscles", Map.of("plan", seen));

        assertThat(steps.codes(visit)).containsExactly("FIL-7722");
    }

    @Test
    void another_treatment_and_another_drug_need_a_new_signature() {
        Visit visit = steps.planned("Olga Ivanova", TRAPEZIUS);
        steps.sign(visit);

        steps.plan(visit, "tpi", "saline", TRAPEZIUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
        steps.plan(visit, "tpi", "lidocaine", TRAPEZIUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7721");
        assertThat(steps.visitor().get(visit.address() + "/consent").body())
                .contains("too much numbing medicine in the blood");
        steps.plan(visit, Map.of("modality", "dn", "technique", "electrical-stimulation"), TRAPEZIUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7721");
    }

    @Test
    void what_is_newly_known_about_the_client_needs_a_new_signature_under_a_text_that_tells_it() {
        Visit visit = steps.planned("Sara Blom", TRAPEZIUS);
        steps.sign(visit);

        steps.say("Sara Blom", Map.of("anticoagulant", Reply.yes(), "doac", Reply.yes()));

        assertThat(steps.codes(visit)).containsExactly("FIL-7721");
        assertThat(steps.visitor().get(visit.address() + "/consent").body()).contains("blood thinner");
    }

    @Test
    void what_is_taken_back_shuts_the_gate_at_once_and_no_older_one_takes_its_place() {
        Visit visit = steps.planned("Ahmed Saleh", TRAPEZIUS);
        steps.sign(visit);
        steps.plan(visit, "dn", "", TRAPEZIUS, SOLEUS);
        steps.sign(visit);
        steps.plan(visit, "dn", "", TRAPEZIUS);
        assertThat(steps.codes(visit)).isEmpty();

        steps.withdraw(visit);
        steps.withdraw(visit);

        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
        assertThat(steps.consents(visit.client())).hasSize(2).noneMatch(Consent::counts);
        assertThat(steps.audited(visit.client(), "consent.withdrawn")).hasSize(1);
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
    }

    @Test
    void a_client_takes_it_back_on_their_own_page_and_nobody_elses() {
        Visit visit = steps.planned("Harold Finch", SOLEUS);
        steps.sign(visit);
        Visitor harold = steps.signedIn("Harold Finch");
        String own = "/mine/" + visit.client() + "/consents";
        assertThat(harold.get(own).body()).contains("Dry needling", "lower leg");
        String taken = own + "/" + steps.consents(visit.client()).getFirst().id() + "/withdraw";

        Visitor noah = steps.signedIn("Noah Fischer");
        assertThat(noah.post("/mine", taken, Map.of()).statusCode()).isEqualTo(403);
        assertThat(steps.codes(visit)).isEmpty();
        harold.post(own, taken, Map.of("why", ""));

        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
        assertThat(harold.get(own).body()).contains("Taken back");
    }

    @Test
    void who_would_rather_not_is_not_treated_until_they_sign_anew() {
        Visit visit = steps.planned("Ingrid Solberg", TRAPEZIUS);
        steps.sign(visit);
        steps.plan(visit, "dn", "", TRAPEZIUS, SOLEUS);
        Map<String, String> no = steps.form(visit);
        no.putAll(Map.of("decision", "refuse", "why", "My leg is fine", "said", "", "name", ""));

        steps.sign(visit, no);

        assertThat(steps.codes(visit)).containsExactly("FIL-7726");
        steps.plan(visit, "dn", "", TRAPEZIUS);
        assertThat(steps.codes(visit))
                .as("a no at this visit outweighs what was signed before")
                .containsExactly("FIL-7726");
        assertThat(steps.audited(visit.client(), "consent.refused")).hasSize(1);
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
    }

    @Test
    void two_signatures_at_once_and_a_form_that_is_sent_again_count_once()
            throws InterruptedException, ExecutionException {
        Visit visit = steps.planned("Lucia Rossi", TRAPEZIUS);
        Map<String, String> one = steps.form(visit);
        Map<String, String> other = new HashMap<>(one);
        other.put("request", ConsentSteps.request());

        List<HttpResponse<String>> answers =
                ConsentSteps.atOnce(() -> steps.sign(visit, one), () -> steps.sign(visit, other));
        steps.sign(visit, one);

        assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
        assertThat(steps.consents(visit.client())).hasSize(1);
        assertThat(steps.audited(visit.client(), "consent.given")).hasSize(1);
    }

    @Test
    void a_signature_that_is_sent_again_after_it_was_taken_back_opens_nothing() {
        Visit visit = steps.planned("Kenji Sato", TRAPEZIUS);
        Map<String, String> form = steps.form(visit);
        steps.sign(visit, form);
        steps.withdraw(visit);

        steps.sign(visit, form);

        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
        assertThat(steps.consents(visit.client())).hasSize(1);
    }

    @Test
    void a_pause_that_is_held_while_the_consent_is_taken_back_leaves_the_gate_shut()
            throws InterruptedException, ExecutionException {
        Visit visit = steps.planned("Henrik Dahl", TRAPEZIUS);
        steps.sign(visit);

        ConsentSteps.atOnce(() -> steps.withdraw(visit), () -> steps.pause(visit));

        assertThat(steps.codes(visit)).containsExactly("FIL-7725");
    }

    @Test
    void a_text_that_changed_while_it_was_read_is_not_signed() {
        Visit visit = steps.planned("Fatima Zahra", TRAPEZIUS);
        Map<String, String> read = steps.form(visit);
        steps.plan(visit, "dn", "", SOLEUS);

        HttpResponse<String> answer = steps.sign(visit, read);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("FIL-7728", "lower leg", read.get("said"));
        assertThat(steps.consents(visit.client())).isEmpty();
        assertThat(steps.audited(visit.client(), "consent.given")).containsExactly(AuditOutcome.REFUSED);
    }

    @Test
    void a_drawing_that_is_none_is_refused_and_what_was_typed_stays() {
        Visit visit = steps.planned("Amina Yusuf", TRAPEZIUS);
        String line = "M10 10" + "L90 90".repeat(4000);
        for (String drawn : List.of(
                "M1 1\"/><script>alert(1)</script>",
                line,
                "M10 10L12 11",
                "L10 10L90 90",
                "M10 10L700 90",
                "M10,10L90,90")) {
            Map<String, String> form = steps.form(visit);
            form.put("drawing", drawn);
            form.put("name", "");

            HttpResponse<String> answer = steps.sign(visit, form);

            assertThat(answer.statusCode()).as(drawn.substring(0, 10)).isEqualTo(422);
            assertThat(answer.body()).contains("FIL-7729", form.get("said")).doesNotContain("<script>alert");
        }
        Map<String, String> form = steps.form(visit);
        form.put("drawing", "M10 10L90 90M100 20L300 60");
        form.put("name", "");
        steps.sign(visit, form);

        Consent.Signature kept = steps.consents(visit.client()).getFirst().signature();
        assertThat(kept.drawing()).contains(new Drawing("M10 10L90 90M100 20L300 60"));
        assertThat(kept.name()).isEqualTo("Amina Yusuf");
    }

    @Test
    void nothing_is_signed_without_what_was_said_back_or_without_a_name() {
        Visit visit = steps.planned("Zoe Papadaki", TRAPEZIUS);
        for (String missing : List.of("said", "name")) {
            Map<String, String> form = steps.form(visit);
            form.put(missing, " ");
            assertThat(steps.sign(visit, form).statusCode()).isEqualTo(422);
        }
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");
    }

    @Test
    void for_a_young_client_who_may_decide_signs_and_the_client_agrees_too() {
        Visit visit = steps.planned("Noah Fischer", SOLEUS);
        Guardian mother = clinic.bean(Guardians.class).of(visit.client()).getFirst();
        Map<String, String> alone = steps.form(visit);
        assertThat(steps.sign(visit, alone).body()).contains("Choose who decides");
        Map<String, String> against = steps.form(visit);
        against.put("speaker", mother.id().toString());
        assertThat(steps.sign(visit, against).body()).contains("must want it, too");
        Map<String, String> stranger = steps.form(visit);
        stranger.putAll(Map.of("speaker", ConsentSteps.request(), "assent", "yes"));
        assertThat(steps.sign(visit, stranger).statusCode()).isEqualTo(422);
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");

        Map<String, String> both = steps.form(visit);
        both.putAll(Map.of("speaker", mother.id().toString(), "assent", "yes", "name", "Clara Fischer"));
        steps.sign(visit, both);

        assertThat(steps.codes(visit)).isEmpty();
        steps.born("Noah Fischer", Optional.of(steps.today().minusYears(18)));
        assertThat(steps.codes(visit)).as("who came of age signs for themself").containsExactly("FIL-7727");
    }

    @Test
    void nobody_signs_for_a_client_whose_age_is_not_known() {
        Visit visit = steps.planned("Chloe Martin", TRAPEZIUS);
        steps.sign(visit);
        assertThat(steps.codes(visit)).isEmpty();
        steps.born("Chloe Martin", Optional.empty());

        assertThat(steps.codes(visit)).containsExactly("FIL-7727");
        HttpResponse<String> answer = steps.sign(visit);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("day of birth");
    }

    @Test
    void a_consent_is_of_its_client_and_of_an_open_visit_and_for_whoever_treats() {
        Visit visit = steps.planned("Tariq Aziz", TRAPEZIUS);
        steps.sign(visit);
        Visit other = steps.planned("George Adeyemi", TRAPEZIUS);
        String id = steps.consents(visit.client()).getFirst().id().toString();
        String elsewhere = "/clients/" + other.client() + "/consents/" + id;

        assertThat(steps.visitor().get(elsewhere + "/consent.pdf").statusCode()).isEqualTo(404);
        assertThat(steps.visitor()
                        .post(other.address() + "/consent", elsewhere + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(steps.visitor()
                        .get("/clients/" + other.client() + "/visits/" + visit.id() + "/consent")
                        .statusCode())
                .isEqualTo(404);
        Visitor desk = steps.signedIn("Ruth Ellis");
        assertThat(desk.get(visit.address() + "/consent").statusCode()).isEqualTo(403);
        assertThat(desk.get("/clients/" + visit.client() + "/consents").statusCode())
                .isEqualTo(403);
        assertThat(steps.codes(visit)).isEmpty();
        Map<String, String> form = steps.form(other);
        steps.close(other);
        steps.sign(other, form);
        assertThat(steps.consents(other.client())).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_consent_ends_with_its_visits_and_with_its_day() {
        Visit first = steps.assessed("Carlos Mendes");
        steps.plan(first, Map.of("modality", "dn", "visits", "1"), TRAPEZIUS);
        steps.sign(first);
        assertThat(steps.codes(first)).isEmpty();
        steps.close(first);
        Visit second = steps.assessed("Carlos Mendes");
        steps.plan(second, Map.of("modality", "dn", "visits", "3"), TRAPEZIUS);
        assertThat(steps.codes(second)).containsExactly("FIL-7723");
        steps.sign(second);
        assertThat(steps.codes(second)).isEmpty();
        steps.close(second);

        clinic.wait(Duration.ofDays(21));
        ConsentSteps later = new ConsentSteps(clinic);
        Visit onTheDay = later.planned("Carlos Mendes", TRAPEZIUS);
        assertThat(later.codes(onTheDay)).isEmpty();
        clinic.wait(Duration.ofDays(1));
        assertThat(later.codes(onTheDay)).containsExactly("FIL-7724");
    }
}
