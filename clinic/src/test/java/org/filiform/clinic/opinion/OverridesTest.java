package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.Test;

/** Deciding against a finding: who may, how, and how long it counts. */
class OverridesTest extends OpinionSteps {

    OverridesTest(RunningClinic clinic) {
        super(clinic);
    }

    @Test
    void whom_the_rule_names_decides_once_and_alone_where_they_treat_themselves() {
        Client client = somebody("Lea Phobic", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        Map<String, String> form = override(sam, client, PHOBIA, account("Sam Okoro"));

        sam.post(record(client), record(client) + "/overrides", form);
        sam.post(record(client), record(client) + "/overrides", form);

        assertThat(actions(client, "finding.overridden")).containsExactly(AuditOutcome.DONE);
        assertThat(findings(client)).as("the verdict stays").contains(PHOBIA);
        assertThat(clearance(client, PHOBIA)).isInstanceOfSatisfying(Clearance.ByOverride.class, override -> {
            assertThat(override.alone()).isTrue();
            assertThat(override.until()).isEqualTo(today());
        });
        assertThat(sam.get(record(client)).body()).contains("decided alone");
        assertThat(signedIn("Tom Price").get("/overrides?show=alone").body()).contains("Lea Phobic");
        assertThat(signedIn("Tom Price").get("/overrides?show=ended").body()).doesNotContain("Lea Phobic");
    }

    @Test
    void it_is_not_alone_where_somebody_else_treats_and_is_taken_back_with_a_reason() {
        Client client = somebody("Mo Together", Map.of("needle-phobia", Reply.yes()));
        Visitor ida = signedIn("Ida Brandt");
        ida.post(record(client), record(client) + "/overrides", override(ida, client, PHOBIA, account("Sam Okoro")));
        assertThat(clearance(client, PHOBIA))
                .isInstanceOfSatisfying(
                        Clearance.ByOverride.class,
                        override -> assertThat(override.alone()).isFalse());
        String decision =
                clinic.bean(Overrides.class).of(client.id()).getFirst().address();

        ida.post(decision, decision + "/withdraw", Map.of("why", ""));
        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.ByOverride.class);
        ida.post(decision, decision + "/withdraw", Map.of("why", "She changed her mind"));

        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.Stands.class);
        assertThat(clinic.bean(Overrides.class).of(client.id())).hasSize(1);
    }

    @Test
    void whoever_the_rule_does_not_name_is_refused_with_the_names_of_those_it_does() {
        Client client = somebody("Nat Guarded", Map.of("unstable-heart", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");

        HttpResponse<String> answer = sam.post(
                record(client), record(client) + "/overrides", override(sam, client, "DN-A12", account("Sam Okoro")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FIL-7601").contains("clinical lead");
        assertThat(actions(client, "finding.overridden")).containsExactly(AuditOutcome.REFUSED);
        assertThat(clearance(client, "DN-A12")).isInstanceOf(Clearance.Stands.class);
        assertThat(signedIn("Ruth Ellis")
                        .get(record(client) + "/overrides/new?finding=DN-A12")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_prescriber_is_who_holds_the_authority_today() {
        Client client = somebody("Ola Prescribed", Map.of("pregnancy", pregnant(9)));
        Visitor piotr = signedIn("Piotr Nowak");
        AccountId id = account("Piotr Nowak");
        assertThat(piotr.post(record(client), record(client) + "/overrides", override(piotr, client, APPROVAL, id))
                        .statusCode())
                .isEqualTo(403);

        clinic.bean(Permits.class)
                .grant(
                        id,
                        new Grant.OfDrug(new Token("lidocaine"), Authority.PRESCRIBER, today(), Optional.of(today())),
                        account("Ida Brandt"));
        piotr.post(record(client), record(client) + "/overrides", override(piotr, client, APPROVAL, id));

        assertThat(clearance(client, APPROVAL)).isInstanceOf(Clearance.ByOverride.class);
    }

    @Test
    void nobody_overrides_a_refusal_not_even_with_a_forged_form_and_every_role() {
        Client client = somebody("Pia Refusing", Map.of("willing", new Reply.No(), "saddle-numbness", Reply.yes()));
        Visitor nora = signedIn("Nora Lindqvist");
        for (String never : List.of("DN-A02", "DN-A15-cauda-equina")) {
            Map<String, String> form = override(nora, client, never, account("Nora Lindqvist"));

            HttpResponse<String> answer = nora.post(record(client), record(client) + "/overrides", form);

            assertThat(answer.statusCode()).as(never).isEqualTo(403);
            assertThat(answer.body()).contains("FIL-7602");
            assertThat(clearance(client, never)).isInstanceOf(Clearance.Stands.class);
        }
        assertThat(actions(client, "finding.overridden")).containsOnly(AuditOutcome.REFUSED);
        assertThat(clinic.bean(Overrides.class).of(client.id())).isEmpty();
    }

    @Test
    void a_contradiction_is_settled_and_not_overridden() {
        Client frank = clinic.bean(Clients.class).find("Frank Osei").getFirst();
        Visitor nora = signedIn("Nora Lindqvist");

        HttpResponse<String> answer = nora.post(
                record(frank),
                record(frank) + "/overrides",
                override(nora, frank, "conflict:anticoagulant", account("Nora Lindqvist")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FIL-7602");
    }

    @Test
    void what_changed_since_the_form_was_opened_is_not_overridden_and_an_override_dies_with_its_ground() {
        Client client = somebody("Quin Stale", Map.of("faint-with-needles", Reply.yes(), "pregnancy", pregnant(9)));
        Visitor ida = signedIn("Ida Brandt");
        Finding open = onOf(client).stream()
                .filter(finding -> finding.from().contains(new FactId("pregnancy")))
                .filter(finding -> clinic.bean(OverrideRights.class)
                                .of(
                                        finding,
                                        clinic.bean(Accounts.class)
                                                .viewer(account("Ida Brandt"))
                                                .orElseThrow())
                        instanceof OverrideRights.Right.Yours)
                .findFirst()
                .orElseThrow();
        Map<String, String> form = override(ida, client, open.name(), account("Ida Brandt"));
        form.put("fingerprint", "0".repeat(64));

        HttpResponse<String> stale = ida.post(record(client), record(client) + "/overrides", form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("FIL-7603").contains("Because we talked");
        Map<String, String> again = override(ida, client, open.name(), account("Ida Brandt"));
        ida.post(record(client), record(client) + "/overrides", again);
        Decision decision = clinic.bean(Overrides.class).of(client.id()).getFirst();
        assertThat(beside(client).fits(decision, finding(client, open.name()))).isTrue();

        adoptAgain();
        assertThat(beside(client).fits(decision, finding(client, open.name())))
                .as("after other rules were adopted")
                .isFalse();
        say(client, Map.of("pregnancy", new Reply.No()));
        HttpResponse<String> gone = ida.post(record(client), record(client) + "/overrides", again);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("FIL-7603");
    }

    @Test
    void an_override_has_its_three_reasons_and_an_end_within_ninety_days() {
        Client client = somebody("Ray Reasonless", Map.of("needle-phobia", Reply.yes()));
        Visitor sam = signedIn("Sam Okoro");
        Map<String, String> form = override(sam, client, PHOBIA, account("Sam Okoro"));
        form.put("told", " ");
        form.put("end", "day");
        form.put("until", today().plusDays(91).toString());

        String body =
                sam.post(record(client), record(client) + "/overrides", form).body();

        assertThat(body)
                .contains("Write what the client was told")
                .contains("within 90 days")
                .contains("Because we talked");
        assertThat(clinic.bean(Overrides.class).of(client.id())).isEmpty();
        form.put("told", "All of it");
        form.put("until", today().plusDays(90).toString());
        sam.post(record(client), record(client) + "/overrides", form);
        assertThat(clearance(client, PHOBIA)).isInstanceOf(Clearance.ByOverride.class);
    }

    @Test
    void a_peer_outside_is_named_by_the_lead_alone() {
        Visitor ida = signedIn("Ida Brandt");
        ida.post("/overrides", "/overrides/peer", Map.of("name", "Prof Ada Stone", "mail", "ada@else.invalid"));

        assertThat(signedIn("Tom Price").get("/overrides").body()).contains("Prof Ada Stone");
        Visitor sam = signedIn("Sam Okoro");
        assertThat(sam.post("/today", "/overrides/peer", Map.of("name", "Sam")).statusCode())
                .isEqualTo(403);
    }
}
