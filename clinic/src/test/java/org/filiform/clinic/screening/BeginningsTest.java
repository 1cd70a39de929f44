package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act and its entry in the audit stand together or not at all, whatever fails in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeginningsTest {

    private static final String PASSWORD = "four words in a row";

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId ida;
    private Visitor visitor;

    @BeforeAll
    void people() {
        NewPerson person = new NewPerson("Ida", "", "ida@example.org", Set.of(Role.PRACTITIONER));
        clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD));
        ida = clinic.bean(Accounts.class)
                .findByMail("ida@example.org")
                .orElseThrow()
                .id();
        visitor = clinic.visitor();
        visitor.signIn("ida@example.org", PASSWORD);
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private Client client(String name) {
        return clinic.bean(Clients.class).create(Client.Details.named(name), ida);
    }

    private List<String> trail(Client client) {
        return clinic.bean(Audit.class).ofClient(client.id().value(), 100).stream()
                .map(line -> line.entry().action())
                .toList();
    }

    private long rounds(Client client) {
        return clinic.bean(JdbcClient.class)
                .sql("select count(*) from screening where client_id = ?")
                .param(client.id().value())
                .query(Long.class)
                .single();
    }

    /** While nothing can be written into, or read from, a table. */
    private void without(String table, Runnable act) {
        clinic.database().asSuperuser("alter table " + table + " rename to gone");
        try {
            act.run();
        } finally {
            clinic.database().asSuperuser("alter table gone rename to " + table);
        }
    }

    @Test
    void a_round_that_could_not_be_begun_left_no_entry_and_no_round() {
        Client client = client("Rosa Rolled");
        UUID guardian = clinic.bean(Guardians.class)
                .add(
                        client.id(),
                        new Guardians.Told(
                                "Gro",
                                "",
                                Guardian.Kind.PARENT,
                                Optional.empty(),
                                new Guardian.May(true, true, true),
                                ""),
                        Optional.empty(),
                        ida);
        String ask = "/clients/" + client.id() + "/ask";
        String token = visitor.token(ask);

        without(
                "spoken_for",
                () -> assertThat(visitor.postWith(token, ask, Map.of("pin", "1234", "speaker", guardian.toString()))
                                .statusCode())
                        .isEqualTo(500));
        clinic.database().asSuperuser("alter table screening add constraint broken check (way <> 'PAPER')");
        assertThat(visitor.postWith(token, ask + "/paper", Map.of()).statusCode())
                .isEqualTo(500);
        clinic.database().asSuperuser("alter table screening drop constraint broken");

        assertThat(rounds(client)).isZero();
        assertThat(trail(client)).doesNotContain("client.asked");
        assertThat(visitor.get("/today").statusCode())
                .as("nothing was handed over")
                .isEqualTo(200);
    }

    @Test
    void an_urgent_round_stays_on_the_list_until_its_answer_was_made_and_the_reading_is_in_the_audit() {
        Client client = client("Una Unread");
        clinic.bean(KeyedIn.class)
                .answered(client.id(), Map.of(new FactId("diabetes"), Reply.yes()), Instant.now(), ida);
        String record = "/clients/" + client.id();

        without(
                "override_decision",
                () -> assertThat(visitor.get(record).statusCode()).isEqualTo(500));
        assertThat(unread(client)).isTrue();
        assertThat(trail(client)).doesNotContain("client.read");
        clinic.database().asSuperuser("alter table screening add constraint broken check (seen_at is null)");
        assertThat(visitor.get(record).statusCode()).isEqualTo(500);
        clinic.database().asSuperuser("alter table screening drop constraint broken");
        assertThat(trail(client)).doesNotContain("client.read");

        visitor.get(record);

        assertThat(unread(client)).isFalse();
        assertThat(trail(client)).containsOnlyOnce("client.read");
    }

    @Test
    void what_came_in_while_the_answer_was_made_is_still_unread() {
        Client client = client("Lou Late");
        Instant before = Instant.now().minus(Duration.ofSeconds(5));
        clinic.bean(KeyedIn.class)
                .answered(client.id(), Map.of(new FactId("diabetes"), Reply.yes()), Instant.now(), ida);

        clinic.bean(Rounds.class).read(client.id(), before);

        assertThat(unread(client)).isTrue();
    }

    private boolean unread(Client client) {
        return clinic.bean(Rounds.class).unread().stream()
                .anyMatch(round -> round.client().equals(client.id()));
    }
}
