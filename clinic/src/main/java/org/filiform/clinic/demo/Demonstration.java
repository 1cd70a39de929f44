package org.filiform.clinic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.clinic.screening.Rounds;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty installation. One that holds anybody is left as it is. */
@Component
@Order(0)
class Demonstration implements ApplicationRunner {

    private static final int PERSON_COLUMNS = 4;
    private static final int CLIENT_COLUMNS = 5;
    private static final Duration A_WHILE = Duration.ofMinutes(20);

    private final boolean wanted;
    private final Accounts accounts;
    private final Clients clients;
    private final KeyedIn keyedIn;
    private final Rounds rounds;
    private final Rules rules;
    private final Opinions opinions;
    private final Around around;
    private final Grants grants;
    private final PastVisits past;
    private final PastDrawings painted;
    private final Clock clock;

    Demonstration(
            @Value("${filiform.demo:false}") boolean wanted,
            Accounts accounts,
            Clients clients,
            KeyedIn keyedIn,
            Rounds rounds,
            Rules rules,
            Opinions opinions,
            Around around,
            Grants grants,
            PastVisits past,
            PastDrawings painted,
            Clock clock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.clients = clients;
        this.keyedIn = keyedIn;
        this.rounds = rounds;
        this.rules = rules;
        this.opinions = opinions;
        this.around = around;
        this.grants = grants;
        this.past = past;
        this.painted = painted;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (wanted && accounts.isEmpty()) {
            List<AccountId> staff = Lines.of("/demo/people.txt", PERSON_COLUMNS).stream()
                    .map(this::person)
                    .toList();
            staff.forEach(person -> grants.to(viewer(person).name(), person, staff.getFirst()));
            EarlierPack earlier = EarlierPack.make();
            rules.adoptAsProposed(
                    earlier.pack(), earlier.compiled(), "Ida Brandt", LocalDate.now(clock), staff.getFirst());
            Instant at = aWhileAgo();
            for (List<String> row : Lines.of("/demo/clients.txt", CLIENT_COLUMNS)) {
                client(row, around.treating(row.getFirst()), at);
            }
            opinions.write(viewer(staff.getFirst()), viewer(staff.getLast()));
            around.families(staff.getFirst());
            painted.happen();
            past.happen();
        }
    }

    private Viewer viewer(AccountId id) {
        return accounts.viewer(id).orElseThrow();
    }

    /** A while ago, and today: just after midnight it was hardly a while. */
    private Instant aWhileAgo() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        Instant ago = clock.instant().minus(A_WHILE);
        return ago.isBefore(midnight) ? midnight : ago;
    }

    private AccountId person(List<String> row) {
        Set<Role> roles = new LinkedHashSet<>();
        Arrays.stream(row.get(2).split(","))
                .map(String::strip)
                .map(Role::valueOf)
                .forEach(roles::add);
        String mail = row.getFirst().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
        return switch (accounts.create(new NewPerson(row.getFirst(), row.get(1), mail, roles), Optional.empty())) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new IllegalStateException("Twice in the demonstration: " + mail);
        };
    }

    private void client(List<String> row, AccountId by, Instant at) {
        LocalDate today = LocalDate.now(clock);
        int age = Integer.parseInt(row.get(1));
        Client.Details details = new Client.Details(
                row.getFirst(),
                age == 0 ? Optional.empty() : Optional.of(today.minusYears(age).minusDays(age)),
                "",
                "",
                "en",
                "GB",
                "",
                row.get(2));
        Client client = clients.create(details, by);
        around.team(client);
        Answers answers = new Answers(rules.pack(), today);
        Map<FactId, Reply> said = answers.with(row.get(4));
        switch (row.get(3)) {
            case "answered" -> {
                doubt(client, answers.against(row.get(4)), row.get(4), by, at);
                keyedIn.answered(client.id(), said, at, by);
            }
            case "read" -> {
                keyedIn.answered(client.id(), said, at, by);
                rounds.seen(client.id());
            }
            case "begun" -> keyedIn.begun(client.id(), Map.of(), at, by);
            default -> {}
        }
    }

    /** What a letter said before, where the client says the opposite today. */
    private void doubt(Client client, Map<FactId, Reply> known, String differences, AccountId by, Instant at) {
        if (differences.startsWith("!")) {
            keyedIn.settled(
                    client.id(), by, "Ida Brandt", "Letter of the family doctor", known, at.minus(Duration.ofDays(1)));
        }
    }
}
