package org.filiform.knowledge.treatment;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.indication.Indication;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * What somebody comes for, or hopes for.
 *
 * @param id its name in the pack
 * @param name its name for clinicians
 * @param clientName its name in plain words
 * @param kind a condition or a benefit
 * @param claims the claims that name it
 * @param indications whether there is a reason to, one a treatment
 * @param conflicts where sources disagree about it
 */
public record Complaint(
        String id,
        String name,
        String clientName,
        Kind kind,
        List<String> claims,
        List<Ground> indications,
        List<String> conflicts)
        implements Identified<String> {

    public Complaint {
        claims = List.copyOf(claims);
        indications = List.copyOf(indications);
        conflicts = List.copyOf(conflicts);
    }

    /** The ground for one treatment, if the pack speaks of it. */
    public Optional<Ground> ground(ModalityId modality) {
        return indications.stream()
                .filter(ground -> ground.modality().equals(modality))
                .findFirst();
    }

    /** What sort of complaint it is. */
    public enum Kind {
        CONDITION,
        BENEFIT
    }

    /**
     * Whether the evidence gives a reason to treat it with one treatment.
     *
     * @param modality which treatment
     * @param grade what the evidence gives
     * @param why the figures behind the grade
     * @param horizon how soon and how long, in words
     * @param evidence where the figures come from
     * @param mark how far that was checked
     * @param onlyAfterSimplerCare whether the sources keep this treatment for later
     * @param voices what single sources say
     */
    public record Ground(
            ModalityId modality,
            Indication grade,
            String why,
            String horizon,
            List<SourceId> evidence,
            Mark mark,
            boolean onlyAfterSimplerCare,
            List<Voice> voices) {

        public Ground {
            evidence = List.copyOf(evidence);
            voices = List.copyOf(voices);
        }
    }

    /**
     * What some sources say.
     *
     * @param holders the sources
     * @param says what, in our words
     */
    public record Voice(List<SourceId> holders, String says) {

        public Voice {
            holders = List.copyOf(holders);
        }
    }
}
