package org.filiform.clinic.mine;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.OwnRecords;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The records that whoever makes this request may see. The gate has let them through to it before. */
@Component
public class Records {

    private final Clients clients;
    private final OwnRecords own;
    private final Guardians guardians;

    Records(Clients clients, OwnRecords own, Guardians guardians) {
        this.clients = clients;
        this.own = own;
        this.guardians = guardians;
    }

    List<Client> ofViewer() {
        return own.of(viewer()).stream().flatMap(id -> clients.get(id).stream()).toList();
    }

    /** The one in the address. Whoever it belongs to is never taken for somebody who speaks for them. */
    public MyRecord open(String id) {
        Client client = clients.addressed(id);
        boolean isOwn = own.isOwn(viewer(), client.id());
        Optional<Guardian> speaker = isOwn ? Optional.empty() : guardians.speaking(viewer(), client.id());
        if (!isOwn && speaker.isEmpty()) {
            throw new AccessDeniedException("Speaks for this client no longer");
        }
        return new MyRecord(client, speaker, own.of(viewer()).size() > 1);
    }

    static AccountId viewer() {
        return Viewers.current().account().orElseThrow();
    }
}
