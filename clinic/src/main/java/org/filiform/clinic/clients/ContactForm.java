package org.filiform.clinic.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The table of who may contact a client and how, as it is shown and as it comes back. */
@Component
public class ContactForm {

    private final ContactConsents consents;

    ContactForm(ContactConsents consents) {
        this.consents = consents;
    }

    /** What counts now. */
    public List<PeopleView.Row> rows(ClientId client) {
        return Arrays.stream(ContactConsents.Purpose.values())
                .map(purpose -> new PeopleView.Row(
                        purpose,
                        Arrays.stream(ContactConsents.Way.values())
                                .map(way -> cell(client, way, purpose))
                                .toList()))
                .toList();
    }

    private PeopleView.Cell cell(ClientId client, ContactConsents.Way way, ContactConsents.Purpose purpose) {
        return new PeopleView.Cell(
                way,
                consents.now(client, way, purpose)
                        .map(said -> said.agreed() ? "yes" : "no")
                        .orElse(""));
    }

    /** Keeps what was chosen; what was left open stays as it was. */
    @Transactional
    public void keep(ClientId client, MultiValueMap<String, String> fields, String saidBy, AccountId by) {
        for (PeopleView.Row row : rows(client)) {
            for (PeopleView.Cell cell : row.cells()) {
                agreed(fields.getFirst(cell.field(row.purpose())))
                        .ifPresent(agreed -> consents.say(client, cell.way(), row.purpose(), agreed, saidBy, by));
            }
        }
    }

    private static Optional<Boolean> agreed(@Nullable String chosen) {
        return Optional.ofNullable(chosen)
                .filter(said -> said.equals("yes") || said.equals("no"))
                .map(said -> said.equals("yes"));
    }

    /** What was said once, in words. */
    public static String words(ContactConsents.Said said, Texts texts) {
        return texts.of(
                said.agreed() ? "contact.said.yes" : "contact.said.no",
                texts.of(key("contact.way.", said.way())),
                texts.of(key("contact.purpose.", said.purpose())));
    }

    /** The key of the name of one of several. */
    public static String key(String prefix, Enum<?> one) {
        return prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
