package org.filiform.clinic.clients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed into the form about a person; it comes back as it was typed when something is missing.
 *
 * @param name as typed
 * @param born as typed
 * @param phone as typed
 * @param mail as typed
 * @param country as chosen
 * @param alert as typed
 * @param complaint as typed
 */
public record ClientForm(
        String name, String born, String phone, String mail, String country, String alert, String complaint) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_PHONE = 60;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1880, 1, 2);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** A field that was not sent is an empty one. */
    public ClientForm {
        name = Objects.requireNonNullElse(name, "");
        born = Objects.requireNonNullElse(born, "");
        phone = Objects.requireNonNullElse(phone, "");
        mail = Objects.requireNonNullElse(mail, "");
        country = Objects.requireNonNullElse(country, "");
        alert = Objects.requireNonNullElse(alert, "");
        complaint = Objects.requireNonNullElse(complaint, "");
    }

    /** An empty form. */
    static ClientForm empty() {
        return new ClientForm("", "", "", "", "GB", "", "");
    }

    static ClientForm of(Client client) {
        Client.Details details = client.details();
        return new ClientForm(
                details.name(),
                details.born().map(LocalDate::toString).orElse(""),
                details.phone(),
                details.mail(),
                details.country(),
                details.alert(),
                details.complaint());
    }

    /** The keys of what must be put right, by field; empty when all is well. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "clients.fault.name"));
        }
        if (!born.isBlank() && day().filter(day -> isPossible(day, today)).isEmpty()) {
            faults.add(new Fault("born", "clients.fault.born"));
        }
        if (!mail.isBlank() && !isMail(mail)) {
            faults.add(new Fault("mail", "clients.fault.mail"));
        }
        if (phone.length() > LONGEST_PHONE
                || mail.length() > LONGEST_FIELD
                || alert.length() > LONGEST_TEXT
                || complaint.length() > LONGEST_TEXT
                || !COUNTRIES.contains(country)) {
            faults.add(new Fault("name", "clients.fault.long"));
        }
        return faults;
    }

    static boolean isMail(String text) {
        return text.length() <= LONGEST_FIELD && text.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }

    private static boolean isPossible(LocalDate born, LocalDate today) {
        return !born.isAfter(today) && !born.isBefore(FIRST_BIRTH);
    }

    private Optional<LocalDate> day() {
        try {
            return born.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(born.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Client.Details details() {
        return new Client.Details(name, day(), phone, mail, "en", country, alert, complaint);
    }

    /** Something that must be put right: the field, and the key of the text that says how. */
    public record Fault(String field, String text) {}
}
