package org.filiform.clinic.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.springframework.stereotype.Component;

/** The people around invented clients: who treats them, who has an account, who speaks for whom. */
@Component
class Around {

    private static final List<String> OTHERWISE = List.of("Ida Brandt", "Nora Lindqvist");

    private final Accounts accounts;
    private final Clients clients;
    private final CareTeam team;
    private final OwnRecords own;
    private final Guardians guardians;
    private final ContactConsents consents;

    Around(
            Accounts accounts,
            Clients clients,
            CareTeam team,
            OwnRecords own,
            Guardians guardians,
            ContactConsents consents) {
        this.accounts = accounts;
        this.clients = clients;
        this.team = team;
        this.own = own;
        this.guardians = guardians;
        this.consents = consents;
    }

    /** Who wrote a client down: the first who treats them. */
    AccountId treating(String client) {
        return account(names(client).getFirst());
    }

    void team(Client client) {
        names(client.name()).forEach(name -> team.join(client.id(), account(name), CareTeam.How.JOINED));
    }

    private static List<String> names(String client) {
        Map<String, String> teams =
                Lines.of("/demo/teams.txt", 2).stream().collect(Collectors.toMap(List::getFirst, row -> row.get(1)));
        return Optional.ofNullable(teams.get(client))
                .map(names -> Arrays.stream(names.split(",")).map(String::strip).toList())
                .orElse(OTHERWISE);
    }

    /** A client with an account, a young client with one, and a mother who speaks for her son. */
    void families(AccountId by) {
        ClientId harold = client("Harold Finch");
        own.give(harold, person("Harold Finch"), by);
        consents.say(harold, ContactConsents.Way.MAIL, ContactConsents.Purpose.APPOINTMENTS, true, "Harold Finch", by);
        ClientId noah = client("Noah Fischer");
        own.give(noah, person("Noah Fischer"), by);
        guardians.add(
                noah,
                new Guardians.Told(
                        "Clara Fischer",
                        "",
                        Guardian.Kind.PARENT,
                        Optional.<LocalDate>empty(),
                        new Guardian.May(true, true, true),
                        "Birth certificate seen"),
                Optional.of(person("Clara Fischer")),
                by);
    }

    private ClientId client(String name) {
        return clients.find(name).getFirst().id();
    }

    private AccountId person(String name) {
        return switch (accounts.create(new NewPerson(name, "", mail(name), Set.of(Role.CLIENT)), Optional.empty())) {
            case Created.Made(AccountId id) -> id;
            case Created.MailTaken _ -> throw new IllegalStateException("Twice in the demonstration: " + name);
        };
    }

    private AccountId account(String name) {
        return accounts.findByMail(mail(name)).map(Person::id).orElseThrow();
    }

    static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.invalid";
    }
}
