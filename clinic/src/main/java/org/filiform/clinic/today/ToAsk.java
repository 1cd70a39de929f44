package org.filiform.clinic.today;

import org.filiform.clinic.aftercare.PlannedCheck;
import org.filiform.clinic.clients.Client;

/**
 * Somebody who is asked today how they are.
 *
 * @param client who
 * @param check what is asked
 */
public record ToAsk(Client client, PlannedCheck check) {

    /** Where the answer is written down. */
    public String address() {
        return "/clients/" + client.id() + "/visits/" + check.visit() + "/aftercare#check-" + check.id();
    }
}
