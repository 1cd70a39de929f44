package org.filiform.knowledge.body;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Muscles that share what a rule is about. A muscle that is missing from it is not classified, never safe.
 *
 * @param id its name in the pack
 * @param name its name
 * @param members its muscles, each with its own sources
 */
public record MuscleGroup(Token id, String name, List<Member> members) implements Identified<Token> {

    public MuscleGroup {
        members = List.copyOf(members);
    }

    /** The muscles alone. */
    public List<Token> muscles() {
        return members.stream().map(Member::muscle).toList();
    }

    /** The entry of a muscle, if it is in the group. */
    public Optional<Member> member(Token muscle) {
        return members.stream().filter(member -> member.muscle().equals(muscle)).findFirst();
    }

    /**
     * A muscle of the group.
     *
     * @param muscle which
     * @param sources what put it there
     * @param mark how far that was checked
     */
    public record Member(Token muscle, List<SourceId> sources, Mark mark) {

        public Member {
            sources = List.copyOf(sources);
        }
    }
}
