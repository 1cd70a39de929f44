package org.filiform.cli.compare;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.answer.Screening;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;

/**
 * What is put beside each other.
 *
 * @param modalities the treatments, in the order asked for
 * @param complaint what the person comes for, where it was told
 * @param person whose comparison it is; empty for a general one
 */
record Comparison(List<ModalityEntry> modalities, Optional<Complaint> complaint, Optional<Person> person) {

    Comparison {
        modalities = List.copyOf(modalities);
    }

    /**
     * One person.
     *
     * @param id as in the records
     * @param screening the answers about them
     */
    record Person(String id, Screening screening) {}
}
