package org.filiform.clinic.clients;

import java.util.UUID;
import org.filiform.clinic.access.BreakGlass;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Relations;
import org.filiform.clinic.access.Viewer;
import org.springframework.stereotype.Component;

/** What people are to records, as care teams, broken glass and own accounts say. */
@Component
class ClientRelations implements Relations {

    private final Clients clients;
    private final CareTeam team;
    private final OwnRecords own;
    private final BreakGlass glass;

    ClientRelations(Clients clients, CareTeam team, OwnRecords own, BreakGlass glass) {
        this.clients = clients;
        this.team = team;
        this.own = own;
        this.glass = glass;
    }

    @Override
    public boolean isClient(UUID client) {
        return clients.get(new ClientId(client)).isPresent();
    }

    @Override
    public boolean holds(Relation needed, Viewer viewer, UUID client) {
        return isClient(client)
                && viewer.account()
                        .filter(account -> switch (needed) {
                            case NONE -> false;
                            case SAME_CLINIC -> viewer.isStaff();
                            case TREATED_BY_ME ->
                                viewer.readsRecords()
                                        && (team.treats(account, new ClientId(client)) || glass.isOpen(client));
                            case OWN -> own.maySee(account, new ClientId(client));
                        })
                        .isPresent();
    }
}
