package org.filiform.clinic.access;

import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditEntry;
import org.filiform.clinic.audit.AuditOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes into the audit what whoever makes this request does. */
@Component
public class Trail {

    private final Audit audit;

    Trail(Audit audit) {
        this.audit = audit;
    }

    /**
     * A client's record was read or written. A write is recorded in its own transaction and only there; a read stands
     * alone where there is none.
     *
     * @param action such as {@code client.read}
     * @param client whose record
     * @param why the reason that was given; empty where none is asked for
     */
    public void done(String action, UUID client, String why) {
        write(new AuditEntry(account(), action, Optional.of(client), why, AuditOutcome.DONE));
    }

    /** Something else was done: accounts, roles, permissions, rules. */
    public void done(String action, String why) {
        write(AuditEntry.done(account(), action, why));
    }

    /** Something was refused on a client's record. */
    public void refused(String action, UUID client, String why) {
        write(new AuditEntry(account(), action, Optional.of(client), why, AuditOutcome.REFUSED));
    }

    /** Something else was refused. */
    public void refused(String action, String why) {
        write(AuditEntry.refused(account(), action, why));
    }

    /** The same in the name of somebody who is only just signing in. */
    void as(AccountId account, String action, AuditOutcome outcome, String why) {
        write(new AuditEntry(Optional.of(account.value()), action, Optional.empty(), why, outcome));
    }

    private void write(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            audit.record(entry);
        } else {
            audit.recordAlone(entry);
        }
    }

    private static Optional<UUID> account() {
        return Viewers.current().account().map(AccountId::value);
    }
}
