package org.filiform.clinic.clients;

import java.util.Optional;

/**
 * Where a client is reached, as typed.
 *
 * @param phone as typed
 * @param mail as typed
 */
public record Reach(String phone, String mail) {

    private static final int LONGEST_PHONE = 60;

    public static Reach of(Client client) {
        return new Reach(client.details().phone(), client.details().mail());
    }

    /** The key of what must be put right. */
    public Optional<String> fault() {
        if (phone.length() > LONGEST_PHONE) {
            return Optional.of("clients.fault.long");
        }
        return mail.isBlank() || ClientForm.isMail(mail) ? Optional.empty() : Optional.of("clients.fault.mail");
    }

    /** The same details, with these. */
    public Client.Details in(Client.Details details) {
        return new Client.Details(
                details.name(),
                details.born(),
                phone,
                mail,
                details.language(),
                details.country(),
                details.alert(),
                details.complaint());
    }
}
