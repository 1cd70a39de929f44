package org.filiform.knowledge.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Something that a note says: one mark on the meter of its completeness.
 *
 * @param id its name in the pack
 * @param stricta its number in the STRICTA checklist of 2010, if it stands there
 * @param name its name
 * @param need how much it is needed
 * @param modalities the treatments whose notes it belongs to
 * @param satisfiedBy what has to be there
 * @param sources who asks for it
 * @param mark how far that was checked
 */
public record NoteItem(
        Token id,
        Optional<String> stricta,
        String name,
        Need need,
        Set<ModalityId> modalities,
        String satisfiedBy,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public NoteItem {
        modalities = Set.copyOf(modalities);
        sources = List.copyOf(sources);
    }

    /** How much a note needs it. */
    public enum Need {
        /** Without it a note is not signed. */
        SIGNING,
        /** It counts for completeness. */
        WANTED,
        /** It is asked of a trial and not of a visit. */
        NOT_APPLICABLE
    }
}
