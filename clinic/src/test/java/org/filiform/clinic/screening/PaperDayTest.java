package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form on paper says which day it is of, and never which hour. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperDayTest {

    private static final FactId AGE = new FactId("age");
    private static final FactId ANTICOAGULANT = new FactId("anticoagulant");

    private final RunningClinic clinic = RunningClinic.start();
    private AccountId desk;
    private Viewer viewer;

    @BeforeAll
    void open() {
        NewPerson person = new NewPerson("Dea Desk", "", "dea@example.org", Set.of(Role.FRONT_DESK));
        desk = switch (clinic.bean(Accounts.class).create(person, Optional.of("four words in a row"))) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new IllegalStateException();
        };
        viewer = new Viewer(Optional.of(desk), "Dea Desk", "", Set.of(Role.FRONT_DESK));
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    /** Written at nine, corrected on a tablet at ten, keyed in at five: nobody may take the paper for the newer word. */
    @Test
    void what_stands_on_paper_of_the_same_day_never_replaces_what_was_said() {
        Client client = client("Nina Nine");
        Instant ten = now().minus(Duration.ofMinutes(5));
        clinic.bean(KeyedIn.class).answered(client.id(), Map.of(ANTICOAGULANT, Reply.yes()), ten, desk);
        keyed(client, UUID.randomUUID(), new Reply.No(), now());

        assertThat(reading(client)).isEqualTo(State.CONFLICT);
        assertThat(earlier(client)).doesNotContain(ANTICOAGULANT);
    }

    @Test
    void a_day_of_birth_that_a_form_tells_is_taken_over_where_none_is_known_and_replaces_none() {
        LocalDate told = LocalDate.of(1985, 4, 3);
        Client unknown = bornOn("Uma Unknown", Optional.empty());
        Client known = bornOn("Kim Known", Optional.of(LocalDate.of(1990, 1, 2)));
        for (Client client : List.of(unknown, known)) {
            clinic.bean(KeyedIn.class)
                    .fromPaper(client, UUID.randomUUID(), Map.of(AGE, new Reply.Day(told)), now(), viewer);
        }

        assertThat(clinic.bean(Clients.class)
                        .get(unknown.id())
                        .orElseThrow()
                        .details()
                        .born())
                .contains(told);
        assertThat(clinic.bean(Clients.class)
                        .get(known.id())
                        .orElseThrow()
                        .details()
                        .born())
                .contains(LocalDate.of(1990, 1, 2));
    }

    private Client bornOn(String name, Optional<LocalDate> born) {
        return clinic.bean(Clients.class)
                .create(new Client.Details(name, born, "", "", "en", "GB", "", "Heel pain"), desk);
    }

    /** Said twice on the tablet it is no newer than the paper of that day. */
    @Test
    void saying_it_once_more_on_the_same_day_settles_nothing() {
        Client client = client("Tilda Twice");
        keyed(client, UUID.randomUUID(), Reply.yes(), now());
        for (int sent = 0; sent < 2; sent++) {
            clinic.bean(KeyedIn.class).answered(client.id(), Map.of(ANTICOAGULANT, new Reply.No()), now(), desk);
        }

        assertThat(reading(client)).isEqualTo(State.CONFLICT);
        assertThat(earlier(client)).doesNotContain(ANTICOAGULANT);
    }

    @Test
    void what_stands_on_paper_of_a_later_day_does() {
        Client client = client("Tess Ten");
        clinic.bean(KeyedIn.class)
                .answered(client.id(), Map.of(ANTICOAGULANT, Reply.yes()), now().minus(Duration.ofDays(3)), desk);
        keyed(client, UUID.randomUUID(), new Reply.No(), now());

        assertThat(reading(client)).isEqualTo(State.NO);
    }

    @Test
    void a_form_that_is_sent_twice_is_kept_once_even_at_the_same_time() {
        Client client = client("Dora Double");
        UUID request = UUID.randomUUID();

        IntStream.range(0, 6).parallel().forEach(_ -> keyed(client, request, Reply.yes(), now()));

        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select count(*) from answer_sheet where client_id = ?")
                        .param(client.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(clinic.bean(JdbcClient.class)
                        .sql("select count(*) from screening where client_id = ?")
                        .param(client.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Client client(String name) {
        Client.Details details =
                new Client.Details(name, Optional.of(LocalDate.of(1985, 4, 3)), "", "", "en", "GB", "", "Neck pain");
        return clinic.bean(Clients.class).create(details, desk);
    }

    private void keyed(Client client, UUID request, Reply reply, Instant at) {
        clinic.bean(KeyedIn.class).fromPaper(client, request, Map.of(ANTICOAGULANT, reply), at, viewer);
    }

    private State reading(Client client) {
        return clinic.bean(ClientAnswers.class)
                .screen(client, Stage.TODAY)
                .readings()
                .getOrDefault(ANTICOAGULANT, Reading.silence())
                .state();
    }

    private List<FactId> earlier(Client client) {
        Rounds rounds = clinic.bean(Rounds.class);
        Round round = rounds.open(rounds.begin(client.id(), Stage.TODAY, Way.CODE, desk))
                .orElseThrow();
        return clinic.bean(EarlierAnswers.class).of(client, round).stream()
                .flatMap(earlier -> earlier.pages().stream())
                .flatMap(page -> page.replies().keySet().stream())
                .toList();
    }

    private Instant now() {
        return clinic.bean(Clock.class).instant();
    }
}
