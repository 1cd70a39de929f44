package org.filiform.clinic.clients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about somebody who speaks for a client.
 *
 * @param name as typed
 * @param phone as typed
 * @param mail as typed; with one they get an account
 * @param relation as chosen
 * @param until as typed
 * @param ticked what they may: see, answer, decide
 * @param evidence as typed
 */
public record GuardianForm(
        String name, String phone, String mail, String relation, String until, Set<String> ticked, String evidence) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_EVIDENCE = 500;

    public GuardianForm {
        ticked = Set.copyOf(ticked);
    }

    static GuardianForm empty() {
        return new GuardianForm("", "", "", Guardian.Kind.PARENT.name(), "", Set.of("see", "answer", "decide"), "");
    }

    static GuardianForm of(MultiValueMap<String, String> fields) {
        return new GuardianForm(
                text(fields, "name"),
                text(fields, "phone"),
                text(fields, "mail"),
                text(fields, "relation"),
                text(fields, "until"),
                Set.copyOf(fields.getOrDefault("may", List.of())),
                text(fields, "evidence"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    Guardians.Told told() {
        return new Guardians.Told(
                name,
                phone,
                Guardian.Kind.valueOf(relation),
                lastDay(),
                new Guardian.May(ticked.contains("see"), ticked.contains("answer"), ticked.contains("decide")),
                evidence);
    }

    private Optional<LocalDate> lastDay() {
        try {
            return until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What must be put right, by field; empty when all is well. */
    List<ClientForm.Fault> faults(LocalDate today) {
        List<ClientForm.Fault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME || phone.length() > LONGEST_PHONE) {
            faults.add(new ClientForm.Fault("guardian-name", "people.guardian.fault.name"));
        }
        if (!mail.isBlank() && !ClientForm.isMail(mail)) {
            faults.add(new ClientForm.Fault("guardian-mail", "clients.fault.mail"));
        }
        if (!until.isBlank() && lastDay().filter(day -> !day.isBefore(today)).isEmpty()) {
            faults.add(new ClientForm.Fault("guardian-until", "people.guardian.fault.until"));
        }
        if (!isKind(relation) || ticked.isEmpty() || evidence.length() > LONGEST_EVIDENCE) {
            faults.add(new ClientForm.Fault("guardian-may", "people.guardian.fault.may"));
        }
        return faults;
    }

    private static boolean isKind(String relation) {
        return Arrays.stream(Guardian.Kind.values())
                .anyMatch(kind -> kind.name().equals(relation));
    }
}
