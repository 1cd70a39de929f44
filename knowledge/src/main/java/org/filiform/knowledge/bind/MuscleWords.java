package org.filiform.knowledge.bind;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Ids;
import org.filiform.knowledge.field.Named;

/** Reads muscles where a group of them may stand for its members. */
final class MuscleWords {

    private final Map<String, MuscleGroup> groups = new HashMap<>();
    private final Ids ids;

    MuscleWords(List<MuscleGroup> groups, Ids ids) {
        this.ids = ids;
        for (MuscleGroup group : groups) {
            this.groups.put(group.id().value(), group);
        }
    }

    /** At least one muscle or group under {@code muscles}, as it is written. */
    static List<String> written(Fields fields) {
        return written(fields, "muscles");
    }

    /** The same under another key. */
    static List<String> written(Fields fields, String key) {
        List<String> words = fields.names(key, Named.MUSCLE, Named.MUSCLE_GROUP);
        if (words.isEmpty() && fields.has(key)) {
            fields.problem(key, Fault.BODY_SHAPE, "This is about at least one muscle: name it.");
        }
        return words;
    }

    /** Groups replaced by their muscles, each muscle once. */
    List<Token> expanded(List<String> words) {
        Set<Token> muscles = new LinkedHashSet<>();
        for (String word : words) {
            MuscleGroup group = groups.get(word);
            if (group == null) {
                muscles.add(ids.token(word));
            } else {
                for (MuscleGroup.Member member : group.members()) {
                    muscles.add(member.muscle());
                }
            }
        }
        return List.copyOf(muscles);
    }
}
