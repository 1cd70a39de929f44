package org.filiform.clinic.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, and what each is to the clinic. Every change is in the audit. */
@Component
public class Accounts {

    private static final String PEOPLE = """
            select a.id, a.name, a.profession, a.mail::text as mail, a.state, a.totp_on,
                   array(select r.role from account_role r where r.account = a.id order by r.role) as roles
            from account a""";

    private final JdbcClient jdbc;
    private final PasswordCheck passwords;
    private final Trail trail;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordCheck passwords, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes an account for somebody who has yet to choose a password. */
    @Transactional
    public Created invite(NewPerson person) {
        Created created = insert(person);
        if (created instanceof Created.Made(AccountId id)) {
            trail.done("account.invited", id + " as " + names(person.roles()));
        }
        return created;
    }

    /** Makes an account that can be used at once; without a password nobody can sign in to it by one. */
    @Transactional
    public Created create(NewPerson person, Optional<String> password) {
        Created created = insert(person);
        if (created instanceof Created.Made(AccountId id)) {
            jdbc.sql("update account set state = 'ACTIVE', password_hash = :hash where id = :id")
                    .param("hash", password.map(passwords::hash).orElse(null))
                    .param("id", id.value())
                    .update();
            trail.as(id, "account.created", AuditOutcome.DONE, names(person.roles()));
        }
        return created;
    }

    private Created insert(NewPerson person) {
        Optional<AccountId> id = jdbc.sql("""
                        insert into account (name, profession, mail, state, created_at)
                        values (?, ?, ?, 'INVITED', ?) on conflict (mail) do nothing returning id""")
                .params(
                        person.name(),
                        person.profession(),
                        person.mail(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
        id.ifPresent(made -> insertRoles(made, person.roles()));
        return id.<Created>map(Created.Made::new).orElseGet(Created.MailTaken::new);
    }

    private void insertRoles(AccountId id, Set<Role> roles) {
        roles.forEach(role -> jdbc.sql("insert into account_role (account, role) values (?, ?)")
                .params(id.value(), role.name())
                .update());
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Person> find(AccountId id) {
        return jdbc.sql(PEOPLE + " where a.id = ?")
                .param(id.value())
                .query(Accounts::person)
                .optional();
    }

    /** Whoever has this address, in whatever letters it is typed. */
    public Optional<Person> findByMail(String mail) {
        return jdbc.sql(PEOPLE + " where a.mail = ?::citext")
                .param(mail.strip())
                .query(Accounts::person)
                .optional();
    }

    /** Everybody who works here, by name. Clients have accounts too, and are not among them. */
    public List<Person> staff() {
        return jdbc.sql(PEOPLE + """
                                 where exists (select from account_role r where r.account = a.id and r.role <> 'CLIENT')
                                    or not exists (select from account_role r where r.account = a.id)
                                order by a.name, a.id""").query(Accounts::person).list();
    }

    /** Everybody who has an account, clients too, by name. */
    public List<Person> all() {
        return jdbc.sql(PEOPLE + " order by a.name, a.id")
                .query(Accounts::person)
                .list();
    }

    /** Who looks at pages with this account; empty when it cannot be used. */
    public Optional<Viewer> viewer(AccountId id) {
        return find(id).filter(person -> person.state() == Person.State.ACTIVE)
                .map(person ->
                        new Viewer(Optional.of(person.id()), person.name(), person.profession(), person.roles()));
    }

    /** Gives somebody these roles and no others. The last administrator stays one. */
    @Transactional
    public Changed changeRoles(AccountId id, Set<Role> roles) {
        lockAdministrators();
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(id)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        jdbc.sql("delete from account_role where account = ?").param(id.value()).update();
        insertRoles(id, roles);
        trail.done("account.roles", id + " is now " + names(roles));
        return Changed.DONE;
    }

    /** Closes an account: its sessions end with their next request, and what was signed stays. */
    @Transactional
    public Changed close(AccountId id) {
        lockAdministrators();
        if (isLastAdministrator(id)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        jdbc.sql("update account set state = 'CLOSED' where id = ?")
                .param(id.value())
                .update();
        trail.done("account.closed", id.toString());
        return Changed.DONE;
    }

    /** Opens a closed account again. */
    @Transactional
    public Changed reopen(AccountId id) {
        jdbc.sql("""
                        update account set state = case when password_hash is null then 'INVITED' else 'ACTIVE' end
                        where id = ? and state = 'CLOSED'""").param(id.value()).update();
        trail.done("account.reopened", id.toString());
        return Changed.DONE;
    }

    /** What came of changing somebody's standing. */
    public enum Changed {
        DONE,
        /** Nobody could then let anybody in. */
        LAST_ADMINISTRATOR
    }

    /** One change at a time, so that two administrators cannot take the role from each other. */
    private void lockAdministrators() {
        jdbc.sql("select account from account_role where role = 'ADMINISTRATOR' order by account for update")
                .query(UUID.class)
                .list();
    }

    private boolean isLastAdministrator(AccountId id) {
        List<AccountId> all = jdbc.sql("""
                        select r.account from account_role r join account a on a.id = r.account
                        where r.role = 'ADMINISTRATOR' and a.state = 'ACTIVE'""")
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
        return all.equals(List.of(id));
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Array names = row.getArray("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((Object[]) names.getArray())
                .map(name -> Role.valueOf((String) name))
                .forEach(roles::add);
        return new Person(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("profession"),
                row.getString("mail"),
                Person.State.valueOf(row.getString("state")),
                roles,
                row.getBoolean("totp_on"));
    }
}
