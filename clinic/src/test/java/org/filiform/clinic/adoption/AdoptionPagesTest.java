package org.filiform.clinic.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an adoption: a newer pack waits, is looked at and signed; limits are set; rules are reviewed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdoptionPagesTest {

    private static final String LEAD = "ida.brandt@demo.invalid";
    private static final String AUDITOR = "tom.price@demo.invalid";
    private static final ModalityId DN = new ModalityId("dn");
    private static final ModalityId TPI = new ModalityId("tpi");

    private RunningClinic clinic;
    private Visitor lead;

    @BeforeAll
    void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        lead = as(LEAD);
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private Visitor as(String mail) {
        Visitor visitor = clinic.visitor();
        visitor.post("/demo", "/demo", Map.of("mail", mail));
        return visitor;
    }

    private Rules rules() {
        return clinic.bean(Rules.class);
    }

    private Screening answerOf(String name) {
        Client client = clinic.bean(Clients.class).find(name).getFirst();
        return clinic.bean(ClientAnswers.class).screen(client, Stage.TODAY);
    }

    /** Whether the lead is on the team of somebody: only then do they read the name beside the verdict. */
    private boolean treats(String name) {
        Client client = clinic.bean(Clients.class).find(name).getFirst();
        return clinic.bean(CareTeam.class)
                .treats(
                        clinic.bean(Accounts.class)
                                .findByMail(LEAD)
                                .orElseThrow()
                                .id(),
                        client.id());
    }

    private Verdict verdict(String name, ModalityId modality) {
        return answerOf(name).of(modality).orElseThrow().soFar();
    }

    private Map<String, String> signed(String page, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        var upon = Pattern.compile("name=\"upon\" value=\"([^\"]+)\"")
                .matcher(lead.get(page).body());
        assertThat(upon.find()).as(page).isTrue();
        fields.put("upon", upon.group(1));
        fields.putIfAbsent("name", "Ida Brandt");
        return fields;
    }

    private HttpResponse<String> sign(String page, Map<String, String> more) {
        return lead.post(page, page, signed(page, more));
    }

    @Test
    @Order(1)
    void the_adopted_pack_keeps_answering_while_a_newer_one_waits_and_the_frame_names_it() {
        assertThat(rules().isAdopted()).isTrue();
        assertThat(rules().isUpdateWaiting()).isTrue();
        assertThat(lead.get("/today").body()).contains("Newer rules wait");
        Screening answer = answerOf("Zoe Papadaki");

        assertThat(answer.frame().pack()).isEqualTo(rules().pack().identity());
        assertThat(answer.frame().pack().version()).isEqualTo("0.0.9");
        assertThat(answer.frame().pack()).isNotEqualTo(rules().shipped().identity());
        assertThat(answer.frame().adoption()).isEqualTo(rules().followed().hash());
    }

    @Test
    @Order(2)
    void the_page_of_changes_says_what_changes_and_whose_answers_and_those_answers_do_change() {
        assertThat(Visitor.next(lead.get("/rules/review"))).isEqualTo("/rules/changes");
        assertThat(verdict("Zoe Papadaki", TPI)).isEqualTo(Verdict.PRECAUTIONS);
        assertThat(verdict("Lucia Rossi", DN)).isNotEqualTo(Verdict.PRECAUTIONS);
        String page = lead.get("/rules/changes").body();

        assertThat(page)
                .contains("DN-R22-technique", "LR-scoliosis", "TP-R05", "THIEME")
                .contains("<del>")
                .contains("2 of them get another verdict")
                .doesNotContain("Yusuf Demir");
        for (String name : List.of("Zoe Papadaki", "Lucia Rossi")) {
            assertThat(page.contains(name)).as(name).isEqualTo(treats(name));
        }
        assertThat(as("ruth.ellis@demo.invalid").get("/rules/changes").body())
                .contains("TP-R05")
                .doesNotContain("Zoe Papadaki");

        assertThat(sign("/rules/changes", Map.of("name", "Somebody Else")).body())
                .contains("Type your name");
        assertThat(Visitor.next(lead.get("/rules/adopt"))).isEqualTo("/rules/changes");
        assertThat(Visitor.next(lead.post("/today", "/rules/adopt", signed("/rules/changes", Map.of()))))
                .isEqualTo("/rules/changes");
        assertThat(rules().isUpdateWaiting()).isTrue();
        assertThat(sign("/rules/changes", Map.of()).statusCode()).isEqualTo(302);

        assertThat(rules().isUpdateWaiting()).isFalse();
        assertThat(lead.get("/today").body()).doesNotContain("Newer rules wait");
        assertThat(answerOf("Zoe Papadaki").frame().pack())
                .isEqualTo(rules().shipped().identity());
        assertThat(verdict("Zoe Papadaki", TPI)).isEqualTo(Verdict.CLINICIAN_DECIDES);
        assertThat(verdict("Lucia Rossi", DN)).isEqualTo(Verdict.PRECAUTIONS);
        assertThat(lead.get("/rules/changes").body()).contains("The rules are up to date");
    }

    @Test
    @Order(3)
    void a_limit_needs_a_plausible_figure_a_reason_and_its_place_in_the_order() {
        assertThat(sign("/rules/adopt", Map.of("limit.DR06-defer", "250", "limit-because.DR06-defer", "slip"))
                        .body())
                .contains("between 0.3 and 30");
        assertThat(sign("/rules/adopt", Map.of("limit.DR06-defer", "2.5")).body())
                .contains("say why your clinic sets this figure")
                .contains("value=\"2.5\"");
        assertThat(sign(
                                "/rules/adopt",
                                Map.of(
                                        "limit.DR06-defer", "3.5",
                                        "limit-because.DR06-defer", "ours",
                                        "limit.DR06-block", "3",
                                        "limit-because.DR06-block", "ours"))
                        .body())
                .contains("must lie beyond");
        assertThat(rules().followed().adoption().orElseThrow().changes()).isEmpty();
    }

    @Test
    @Order(4)
    void a_limit_that_was_signed_counts_in_every_answer_and_is_named_as_the_clinics_own() {
        assertThat(sign(
                                "/rules/adopt",
                                Map.of("limit.DR06-defer", "2,5", "limit-because.DR06-defer", "Agreed with the \"GP\""))
                        .statusCode())
                .isEqualTo(302);

        Adoption adoption = rules().followed().adoption().orElseThrow();
        assertThat(adoption.changes().named(new RuleId("DR06-defer")).limit().orElseThrow())
                .isEqualByComparingTo("2.5");
        assertThat(adoption.changes().named(new RuleId("DR06-defer")).enabled()).contains(true);
        assertThat(rules().pack().rules().named(new RuleId("DR06-defer")).title())
                .contains("limit of this clinic: INR above 2.5");
        assertThat(rules().pack().rules().named(new RuleId("DR06-value")).title())
                .doesNotContain("no adopted limit");
        assertThat(rules().followed()
                        .rules()
                        .rule(new RuleId("DR06-block"))
                        .orElseThrow()
                        .enabled())
                .isFalse();
        assertThat(lead.get("/rules/adopt").body()).contains("value=\"2.5\"");
    }

    @Test
    @Order(5)
    void what_was_signed_is_read_by_every_door_in_the_same_words() {
        Adoption adoption = rules().followed().adoption().orElseThrow();
        Visitor auditor = as(AUDITOR);
        String history = auditor.get("/rules/history").body();
        String text = auditor.get("/rules/history/" + adoption.hash() + "/adoption.yaml")
                .body();

        assertThat(history).contains("Ida Brandt", "0.0.9", "DR06-defer", "limit 2.5");
        assertThat(AdoptionReader.read("a.yaml", text.getBytes(UTF_8), rules().shipped()))
                .isEqualTo(new Loading.Loaded<>(adoption));
        assertThat(clinic.visitor().get("/rules/history").statusCode()).isNotEqualTo(200);
    }

    @Test
    @Order(6)
    void rules_leave_the_queue_when_they_were_looked_at_and_one_signature_covers_several() {
        List<String> before = queue();
        assertThat(sign("/rules/review", Map.of()).body()).contains("Agree or choose otherwise");

        HttpResponse<String> done = sign(
                "/rules/review",
                Map.of(
                        "review.DR12", "other",
                        "action.DR12", "inform",
                        "because.DR12", "We ask everybody",
                        "note.DR12", "Talked about in the team",
                        "review.DN-A03-language", "agree",
                        "review.DR13", "later",
                        "action.DR13", "block"));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(Set.copyOf(before)).contains("DN-A03-language").doesNotContain("TP-R05");
        assertThat(queue()).doesNotContain("DN-A03-language", "DR12").contains("DR13");
        Adoption adoption = rules().followed().adoption().orElseThrow();
        assertThat(adoption.changes().stream().map(change -> change.rule().value()))
                .containsExactlyInAnyOrder("DR06-defer", "DR12");
        assertThatThrownBy(() -> clinic.database().run("update rule_review set agreed = true"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not allowed");
        assertThatThrownBy(() -> clinic.database().run("delete from kept_pack")).isInstanceOf(SQLException.class);
    }

    private List<String> queue() {
        return clinic.bean(Reviews.class).open(rules().shipped()).stream()
                .map(entry -> entry.id().value())
                .collect(Collectors.toList());
    }

    @Test
    @Order(7)
    void a_page_that_was_overtaken_by_another_signature_is_not_signed() {
        Map<String, String> old = signed("/rules/adopt", Map.of());
        assertThat(sign("/rules/review", Map.of("review.DR13", "other", "action.DR13", "monitor"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(lead.post("/rules/adopt", "/rules/adopt", old).body()).contains("while this page was open");
    }

    @Test
    @Order(7)
    void a_page_that_showed_another_pack_is_not_signed_after_the_program_moved_on() {
        for (String page : List.of("/rules/adopt", "/rules/review")) {
            Map<String, String> old = signed(page, Map.of("review.DR13", "agree"));
            old.compute("upon", (_, upon) -> upon.replaceFirst("/.*", "/" + "a".repeat(64)));

            assertThat(lead.post(page, page, old).body()).as(page).contains("the rules were updated");
        }
    }

    @Test
    @Timeout(60)
    @Order(7)
    void of_two_signatures_at_once_one_counts_and_the_other_is_told() throws InterruptedException, SQLException {
        Map<String, String> form = signed("/rules/adopt", Map.of());
        String token = lead.token("/rules/adopt");
        JdbcClient database = JdbcClient.create(clinic.database().source());
        long before = adoptions(database);
        List<CompletableFuture<HttpResponse<String>>> clicks = new ArrayList<>();

        // Whoever looks before it waits for its turn has seen nothing of the other.
        try (Connection held = clinic.database().source().getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("lock table adoption in exclusive mode");
            for (int click = 0; click < 2; click++) {
                clicks.add(CompletableFuture.supplyAsync(() -> lead.postWith(token, "/rules/adopt", form)));
            }
            while (database.sql("select count(*) from pg_locks where not granted and relation = 'adoption'::regclass")
                            .query(Long.class)
                            .single()
                    < 2) {
                Thread.sleep(10);
            }
            held.commit();
        }

        List<HttpResponse<String>> answers =
                clicks.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 302);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .allMatch(answer -> answer.body().contains("while this page was open"));
        assertThat(adoptions(database)).isEqualTo(before + 1);
    }

    private static long adoptions(JdbcClient database) {
        return database.sql("select count(*) from adoption").query(Long.class).single();
    }

    @Test
    @Order(8)
    void a_clinics_own_choices_come_along_when_it_looks_at_the_rules_again() {
        assertThat(sign("/rules/adopt", Map.of()).statusCode()).isEqualTo(302);

        assertThat(rules().followed().adoption().orElseThrow().changes().stream()
                        .map(change -> change.rule().value()))
                .contains("DR06-defer", "DR12", "DR13");
    }

    @Test
    @Order(9)
    void a_pack_that_can_no_longer_be_read_is_not_guessed_at() {
        clinic.database()
                .asSuperuser(
                        "alter table adoption disable trigger all",
                        "insert into adoption (pack_hash, hash, content, adopted_by, adopted_as) select repeat('a', 64),"
                                + " repeat('b', 64), content, adopted_by, adopted_as from adoption limit 1");

        assertThat(rules().isAdopted()).isFalse();
        assertThat(rules().pack().identity()).isEqualTo(rules().shipped().identity());
        assertThat(lead.get("/today").body()).contains("Proposed, not adopted");
        assertThat(answerOf("Zoe Papadaki").of(TPI).orElseThrow().findings().stream()
                        .anyMatch(finding -> finding instanceof Finding.Fired fired
                                && fired.rule().value().equals("TP-R05")))
                .isTrue();
    }
}
