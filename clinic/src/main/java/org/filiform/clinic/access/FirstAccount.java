package org.filiform.clinic.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first account of an installation, which has all the roles of staff. There is no default password anywhere. */
@Component
public class FirstAccount {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Links links;

    FirstAccount(JdbcClient jdbc, Accounts accounts, Links links) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
    }

    /** What the first person is to the clinic. */
    public static Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.CLIENT));
    }

    /** Whether this link makes the first account now. */
    public boolean isOpen(String secret) {
        return accounts.isEmpty()
                && links.find(secret).map(Links.Good::purpose).equals(Optional.of(Links.Purpose.FIRST));
    }

    /** Makes it and uses the link up. Empty if somebody was faster or the link is no longer good. */
    @Transactional
    public Optional<AccountId> make(String secret, String name, String profession, String mail, String password) {
        jdbc.sql("lock table account in exclusive mode").update();
        if (!isOpen(secret) || !links.use(secret)) {
            return Optional.empty();
        }
        NewPerson person = new NewPerson(name, profession, mail, roles());
        return switch (accounts.create(person, Optional.of(password))) {
            case Created.Made(AccountId id) -> Optional.of(id);
            case Created.MailTaken() -> Optional.empty();
        };
    }
}
