package org.filiform.clinic.incoming;

import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Page;

/**
 * A record from elsewhere as a page shows it.
 *
 * @param id which
 * @param fileName as it was called
 * @param person who it says that it is about
 * @param resources how many entries
 * @param by who brought it
 * @param at when, in the words of the page
 * @param state the key of what became of it
 * @param waits whether nobody has decided yet
 * @param accepted who took it over and when, as a sentence; empty while nobody did
 * @param withdrawn who took it out of account, when and why; empty while nobody did
 */
public record RecordRow(
        String id,
        String fileName,
        Person person,
        int resources,
        String by,
        String at,
        String state,
        boolean waits,
        String accepted,
        String withdrawn) {

    static RecordRow of(KeptRecord record, Page page, Times times) {
        return new RecordRow(
                record.id().toString(),
                record.fileName(),
                record.person(),
                record.resources(),
                record.broughtBy(),
                times.minute(record.broughtAt(), page.texts()),
                record.waits() ? "incoming.waits" : record.counts() ? "incoming.counts" : "incoming.out",
                record.waits(),
                record.accepted()
                        .map(step -> page.t("incoming.accepted", step.by(), times.minute(step.at(), page.texts()))
                                + (step.reason().isEmpty() ? "" : " " + step.reason()))
                        .orElse(""),
                record.withdrawn()
                        .map(step -> page.t(
                                "incoming.withdrawn", step.by(), times.minute(step.at(), page.texts()), step.reason()))
                        .orElse(""));
    }
}
