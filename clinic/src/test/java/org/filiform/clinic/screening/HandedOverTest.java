package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A device in the hands of a client answers that client's questions and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedOverTest {

    private static final String PASSWORD = "four words in a row";
    private static final int SIDE_BY_SIDE = 40;
    private static final int MOST_LOOKED_AT = 5;

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId ida;

    @BeforeAll
    void people() {
        NewPerson person = new NewPerson("Ida", "", "ida@example.org", Set.of(Role.PRACTITIONER));
        clinic.bean(Accounts.class).create(person, Optional.of(PASSWORD));
        ida = clinic.bean(Accounts.class)
                .findByMail("ida@example.org")
                .orElseThrow()
                .id();
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private Visitor device() {
        Visitor visitor = clinic.visitor();
        visitor.signIn("ida@example.org", PASSWORD);
        return visitor;
    }

    private Client client(String name) {
        return clinic.bean(Clients.class).create(Client.Details.named(name), ida);
    }

    /** The address of the round for which it was handed over. */
    private static String handOver(Visitor device, Client client) {
        String ask = "/clients/" + client.id() + "/ask";
        return Visitor.next(device.post(ask, ask, Map.of("pin", "2468")));
    }

    private static String unlock(Visitor device, String pin) {
        return Visitor.next(device.post("/locked", "/locked", Map.of("pin", pin)));
    }

    @Test
    void of_forty_wrong_pins_side_by_side_at_most_five_are_looked_at() {
        Visitor device = device();
        Client client = client("Pia Parallel");
        handOver(device, client);
        String token = device.token("/locked");
        Queue<String> answers = new ConcurrentLinkedQueue<>();

        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, SIDE_BY_SIDE)
                    .forEach(_ -> all.execute(() -> answers.add(device.postWith(token, "/locked", Map.of("pin", "1111"))
                            .body())));
        }

        assertThat(answers).hasSize(SIDE_BY_SIDE);
        assertThat(answers)
                .filteredOn(body -> body.contains("This is not the PIN"))
                .hasSizeLessThan(MOST_LOOKED_AT);
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select pin_tries from screening where client_id = ?")
                        .param(client.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(MOST_LOOKED_AT);
        assertThat(Visitor.next(device.get("/today"))).as("signed out").isEqualTo("/sign-in");
    }

    @Test
    void a_device_that_was_handed_over_answers_its_own_round_and_nothing_else() {
        Visitor device = device();
        String other = handOver(device(), client("Otto Other"));
        String own = handOver(device, client("Olga Own"));

        assertThat(device.get(own).statusCode()).isEqualTo(200);
        assertThat(device.get("/shell/tokens.css").statusCode()).isEqualTo(200);
        for (String path : List.of(other, other + "/emergency", "/", "/suit", "/clients", "/sign-in", "/nowhere")) {
            var answer = device.get(path);
            assertThat(answer.statusCode() == 404 || Visitor.next(answer).equals("/locked"))
                    .as(path)
                    .isTrue();
        }
        assertThat(device.get("/locked").body()).contains("give this device back");
    }

    @Test
    void the_pin_ends_the_link_so_that_nobody_opens_it_again() {
        Visitor device = device();
        Client client = client("Lou Link");
        String own = handOver(device, client);
        device.post(own + "/emergency", own + "/emergency", Map.of("none", "1"));

        assertThat(unlock(device, "2468")).isEqualTo("/clients/" + client.id());

        for (String page : List.of("", "/emergency", "/done", "/changed", "/now/help")) {
            assertThat(device.get(own + page).statusCode()).as(page).isNotEqualTo(200);
        }
        assertThat(clinic.visitor().get(own + "/emergency").body()).contains("cannot be used any more");
        assertThat(sheets(client)).isOne();
    }

    @Test
    void a_finished_round_shows_its_end_alone_and_keeps_nothing_more() {
        Visitor device = device();
        Client client = client("Fay Finished");
        String own = handOver(device, client);
        String token = device.token(own + "/emergency");
        finish(client);

        assertThat(Visitor.next(device.get(own + "/emergency"))).isEqualTo(own + "/done");
        assertThat(Visitor.next(device.get(own))).isEqualTo(own + "/done");
        var late = device.postWith(token, own + "/emergency", Map.of("yes", "saddle-numbness"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("These questions are finished").contains("was not added");
        assertThat(device.get(own + "/done").body()).contains("Thank you");
        assertThat(sheets(client)).isZero();
    }

    @Test
    void a_round_is_finished_only_when_every_page_was_answered() {
        Visitor device = device();
        Client client = client("Sue Skips");
        String own = handOver(device, client);

        assertThat(Visitor.next(device.get(own + "/done"))).isEqualTo(own);
        device.post(own + "/lungs", own + "/lungs", Map.of("none", "1"));
        device.get(own + "/lungs/more");

        assertThat(clinic.bean(Rounds.class).unread())
                .filteredOn(round -> round.client().equals(client.id()))
                .allSatisfy(round -> assertThat(round.completedAt()).isEmpty());
    }

    private void finish(Client client) {
        clinic.bean(Rounds.class).unread().stream()
                .filter(round -> round.client().equals(client.id()))
                .forEach(round -> clinic.bean(Rounds.class).complete(round.id()));
    }

    private long sheets(Client client) {
        return clinic.bean(JdbcClient.class)
                .sql("select count(*) from answer_sheet where client_id = ?")
                .param(client.id().value())
                .query(Long.class)
                .single();
    }
}
