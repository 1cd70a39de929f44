package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

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
                    .forEach(_ -> all.submit(() -> answers.add(device.postWith(token, "/locked", Map.of("pin", "1111"))
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
}
