package org.filiform.clinic.clients;

import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.entrance.Letters;
import org.filiform.clinic.shell.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives clients, and those who speak for them, an account of their own by a letter with a link. */
@Component
class Invitations {

    private static final int LONGEST_NAME = 120;

    private final Accounts accounts;
    private final OwnRecords own;
    private final Guardians guardians;
    private final Letters letters;

    Invitations(Accounts accounts, OwnRecords own, Guardians guardians, Letters letters) {
        this.accounts = accounts;
        this.own = own;
        this.guardians = guardians;
        this.letters = letters;
    }

    /** What came of inviting somebody. */
    enum Invited {
        SENT,
        /** Somebody has this address already. */
        MAIL_TAKEN,
        /** The client has an account, or was invited at another address: nothing was sent. */
        HAS_ONE
    }

    /** Invites a client. */
    @Transactional
    Invited client(Client client, String mail, AccountId by, Page page) {
        if (own.accountOf(client.id()).isPresent()) {
            return Invited.HAS_ONE;
        }
        return switch (accounts.invite(person(client.name(), mail))) {
            case Created.Made(AccountId id) -> {
                own.give(client.id(), id, by);
                letters.invitation(accounts.find(id).orElseThrow(), client.id().value(), page);
                yield Invited.SENT;
            }
            case Created.MailTaken() -> Invited.MAIL_TAKEN;
        };
    }

    /**
     * Takes a client's account away and closes it: its letter went to a wrong address, or it is no longer wanted. Somebody
     * who speaks for others keeps signing in for those.
     */
    @Transactional
    void takeBack(Client client) {
        own.take(client.id()).filter(account -> own.of(account).isEmpty()).ifPresent(accounts::close);
    }

    /** Sends it again to whoever has not chosen a password yet. */
    @Transactional
    void again(Client client, Page page) {
        own.accountOf(client.id())
                .flatMap(accounts::find)
                .filter(person -> person.state() == Person.State.INVITED)
                .ifPresent(person -> letters.invitation(person, client.id().value(), page));
    }

    /**
     * Writes down somebody who speaks for a client, with an account where an address was given. A parent of two has one
     * account.
     *
     * @return false if the address is that of somebody who has no account of a client
     */
    @Transactional
    boolean guardian(ClientId client, GuardianForm form, AccountId by, Page page) {
        Optional<AccountId> account = Optional.empty();
        if (!form.mail().isBlank()) {
            account = account(client, form, page);
            if (account.isEmpty()) {
                return false;
            }
        }
        guardians.add(client, form.told(), account, by);
        return true;
    }

    private Optional<AccountId> account(ClientId client, GuardianForm form, Page page) {
        return switch (accounts.invite(person(form.name(), form.mail()))) {
            case Created.Made(AccountId id) -> {
                letters.invitation(accounts.find(id).orElseThrow(), client.value(), page);
                yield Optional.of(id);
            }
            case Created.MailTaken() ->
                accounts.findByMail(form.mail())
                        .filter(person -> person.roles().contains(Role.CLIENT))
                        .map(Person::id);
        };
    }

    private static NewPerson person(String name, String mail) {
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return new NewPerson(cut, "", mail, Set.of(Role.CLIENT));
    }
}
