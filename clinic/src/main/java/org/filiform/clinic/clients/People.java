package org.filiform.clinic.clients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/** Gathers everybody who has to do with a record, in words. */
@Component
class People {

    private final CareTeam team;
    private final OwnRecords own;
    private final ContactConsents consents;
    private final ContactForm contacts;
    private final Guardians guardians;
    private final Privacy privacy;
    private final Accounts accounts;
    private final Times times;
    private final Clock clock;

    People(
            CareTeam team,
            OwnRecords own,
            ContactConsents consents,
            ContactForm contacts,
            Guardians guardians,
            Privacy privacy,
            Accounts accounts,
            Times times,
            Clock clock) {
        this.team = team;
        this.own = own;
        this.consents = consents;
        this.contacts = contacts;
        this.guardians = guardians;
        this.privacy = privacy;
        this.accounts = accounts;
        this.times = times;
        this.clock = clock;
    }

    PeopleView of(Client client, Texts texts) {
        List<CareTeam.Member> members = team.of(client.id());
        return new PeopleView(
                members.stream().map(member -> member(member, texts)).toList(),
                members.stream().anyMatch(People::isViewer),
                own.accountOf(client.id()).flatMap(accounts::find),
                contacts.rows(client.id()),
                consents.of(client.id()).stream().map(said -> said(said, texts)).toList(),
                guardians.of(client.id()).stream()
                        .map(guardian -> speaker(guardian, texts))
                        .toList(),
                privacy.isKept(client),
                client.age(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                        .map(age -> age < Privacy.ADULT)
                        .orElse(true));
    }

    private static boolean isViewer(CareTeam.Member member) {
        return member.to().isEmpty() && Viewers.current().account().equals(Optional.of(member.account()));
    }

    private PeopleView.Member member(CareTeam.Member member, Texts texts) {
        Optional<Person> person = accounts.find(member.account());
        return new PeopleView.Member(
                person.map(Person::name).orElse(""),
                person.map(Person::profession).orElse(""),
                texts.of(ContactForm.key("people.how.", member.how())),
                day(member.from(), texts),
                member.to().map(to -> day(to, texts)).orElse(""));
    }

    private PeopleView.Said said(ContactConsents.Said said, Texts texts) {
        return new PeopleView.Said(ContactForm.words(said, texts), by(said, texts), times.minute(said.at(), texts));
    }

    private String by(ContactConsents.Said said, Texts texts) {
        String recorder = name(said.recordedBy());
        return recorder.equals(said.saidBy()) ? recorder : texts.of("contact.said.by", said.saidBy(), recorder);
    }

    private PeopleView.Speaker speaker(Guardian guardian, Texts texts) {
        return new PeopleView.Speaker(
                guardian,
                times.day(guardian.from(), texts),
                guardian.to().map(day -> times.day(day, texts)).orElse(""),
                guardian.account().flatMap(accounts::find));
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Person::name).orElse("");
    }

    private String day(Instant at, Texts texts) {
        return times.day(LocalDate.ofInstant(at, clock.getZone()), texts);
    }
}
