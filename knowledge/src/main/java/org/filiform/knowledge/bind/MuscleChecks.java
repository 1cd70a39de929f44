package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;

/** Whatever is known of one muscle is known of each, or said to be not known. */
final class MuscleChecks {

    private final Binding binding;

    MuscleChecks(Binding binding) {
        this.binding = binding;
    }

    /** Tells the muscles of which something is missing, unless an entry is there that only was not sound. */
    void check(List<Muscle> muscles) {
        for (Muscle muscle : muscles) {
            present(muscle, Named.INNERVATION, muscle.innervation());
            present(muscle, Named.TRIGGER_POINTS, muscle.triggerPoints());
            present(muscle, Named.NEEDLING, muscle.needling());
        }
    }

    private void present(Muscle muscle, Named kind, Optional<?> noted) {
        String id = muscle.id().value();
        if (noted.isEmpty() && !binding.names().has(kind, id)) {
            binding.problem(
                    binding.names().place(Named.MUSCLE, id),
                    Fault.BODY_SHAPE,
                    "The muscle '" + id + "' has no " + kind.words() + ": add one, unverified if it was not checked.");
        }
    }
}
