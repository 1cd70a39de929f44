package org.filiform.clinic.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a doctor answered.
 *
 * @param id its number
 * @param recordedName who wrote it down
 * @param recordedAt when
 * @param answeredBy who answered
 * @param way how it came
 * @param answeredOn when it was said
 * @param expiresOn the last day on which it counts
 * @param opinions one a finding
 */
public record DoctorsAnswer(
        UUID id,
        String recordedName,
        Instant recordedAt,
        String answeredBy,
        Way way,
        LocalDate answeredOn,
        LocalDate expiresOn,
        List<Opinion> opinions) {

    public DoctorsAnswer {
        opinions = List.copyOf(opinions);
    }

    /**
     * What they say about one finding.
     *
     * @param finding its name
     * @param says what
     * @param conditions under which; empty for none
     */
    public record Opinion(String finding, Says says, String conditions) {

        /** Whether the treatment may go on, and nothing was added that somebody has to read first. */
        boolean agrees() {
            return says == Says.GO_ON && conditions.isBlank();
        }
    }

    public Optional<Opinion> about(String finding) {
        return opinions.stream()
                .filter(opinion -> opinion.finding().equals(finding))
                .findFirst();
    }

    public boolean countsOn(LocalDate day) {
        return !day.isAfter(expiresOn);
    }
}
