package org.filiform.clinic.incoming;

import java.time.Instant;
import java.util.Optional;

/**
 * A record from elsewhere as it is kept.
 *
 * @param id which
 * @param fileName as it was called
 * @param person who it says that it is about
 * @param resources how many resources it holds, without the Patient
 * @param broughtBy who brought it
 * @param broughtAt when
 * @param accepted who took it over, when and with which remark; empty while it waits to be looked at
 * @param withdrawn who took it out again; empty while it counts
 */
public record KeptRecord(
        RecordId id,
        String fileName,
        Person person,
        int resources,
        String broughtBy,
        Instant broughtAt,
        Optional<Step> accepted,
        Optional<Step> withdrawn) {

    /** Who decided, when and why. */
    public record Step(String by, Instant at, String reason) {}

    public boolean counts() {
        return accepted.isPresent() && withdrawn.isEmpty();
    }

    public boolean waits() {
        return accepted.isEmpty();
    }
}
