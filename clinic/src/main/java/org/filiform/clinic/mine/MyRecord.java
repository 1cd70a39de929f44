package org.filiform.clinic.mine;

import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardian;

/**
 * A record as its client, or somebody who speaks for them, sees it.
 *
 * @param client whose
 * @param speaker who speaks for the client; empty for the client
 * @param several whether whoever looks has more than one record to choose from
 */
public record MyRecord(Client client, Optional<Guardian> speaker, boolean several) {

    public boolean isOwn() {
        return speaker.isEmpty();
    }

    /** Whether they may change who contacts the client, and how they are reached. */
    public boolean mayDecide() {
        return speaker.map(Guardian::may).map(Guardian.May::decide).orElse(true);
    }

    /** Where it stands. */
    public String at() {
        return "/mine/" + client.id();
    }
}
