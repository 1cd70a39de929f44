package org.filiform.clinic.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditQuestion;
import org.filiform.clinic.clients.Clients;
import org.springframework.stereotype.Component;

/** Finds entries by names, which the audit itself does not know. */
@Component
class AuditSearch {

    private final Audit audit;
    private final Clients clients;
    private final Accounts accounts;
    private final Clock clock;

    AuditSearch(Audit audit, Clients clients, Accounts accounts, Clock clock) {
        this.audit = audit;
        this.clients = clients;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is asked, with ids in the place of names. A name that nobody has finds nothing. */
    AuditQuestion question(AuditForm form) {
        return new AuditQuestion(
                Optional.of(AuditForm.text(form.client()))
                        .filter(name -> !name.isEmpty())
                        .map(clients::named),
                Optional.of(AuditForm.text(form.person()))
                        .filter(name -> !name.isEmpty())
                        .map(this::people),
                AuditForm.text(form.action()),
                form.begins(clock.getZone()),
                form.ends(clock.getZone()),
                form.ended(),
                Long.MAX_VALUE);
    }

    private Set<UUID> people(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return accounts.all().stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(Person::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }

    List<AuditLine> find(AuditQuestion question, int atMost) {
        return audit.find(question, atMost);
    }
}
