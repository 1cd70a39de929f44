package org.filiform.clinic.oversight;

import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.BreakGlass;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts entries of the audit into plain words. */
@Component
public class Acts {

    private static final Set<String> ALARMING = Set.of(BreakGlass.ACTION, BreakGlass.LOOKED_IN);

    /** Whose reason is written for people; that of others is a page or a number. */
    private static final Set<String> WITH_REASON = Set.of(
            BreakGlass.ACTION, BreakGlass.LOOKED_IN, "private.opened", "client.settled", "break-glass.looked-at");

    private final Accounts accounts;
    private final Clients clients;
    private final MessageSource messages;
    private final Times times;

    Acts(Accounts accounts, Clients clients, MessageSource messages, Times times) {
        this.accounts = accounts;
        this.clients = clients;
        this.messages = messages;
        this.times = times;
    }

    /** One entry. */
    public Act of(AuditLine line, Texts texts) {
        AuditEntry entry = line.entry();
        Optional<AccountId> account = entry.account().map(AccountId::new);
        Optional<Person> person = account.flatMap(accounts::find);
        return new Act(
                line.seq(),
                times.minute(line.at(), texts),
                account,
                person.map(Person::name).orElseGet(() -> texts.of("act.nobody")),
                person.map(Person::profession).orElse(""),
                words(entry.action(), texts),
                WITH_REASON.contains(entry.action()) ? entry.why() : "",
                entry.outcome() == AuditOutcome.REFUSED,
                ALARMING.contains(entry.action()),
                entry.client()
                        .flatMap(client -> clients.get(new ClientId(client)))
                        .map(Client::name)
                        .orElse(""));
    }

    /** What an action is called; one without words of its own by its name. */
    private String words(String action, Texts texts) {
        String words = messages.getMessage("act." + action, new Object[0], action, texts.locale());
        return words == null ? action : words;
    }
}
