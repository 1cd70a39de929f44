package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.treatment.Drug;

/**
 * What a group stands for. A word of a rule stands for its members, and also for every other group that shares one of
 * them: whoever says "trunk" where the rule says "thorax" may mean it, and a danger is not passed over for that.
 */
final class Vocabulary {

    private final Groups none = new Groups();
    private final Groups regions = new Groups();
    private final Groups muscles = new Groups();
    private final Groups drugs = new Groups();
    private final Binding binding;

    /** Groups by name, and by member. */
    private static final class Groups {
        private final Map<String, List<String>> members = new HashMap<>();
        private final Map<String, List<String>> groups = new HashMap<>();

        void add(String group, Token member) {
            put(members, group, member.value());
            put(groups, member.value(), group);
        }

        private static void put(Map<String, List<String>> lists, String key, String value) {
            List<String> list = lists.get(key);
            if (list == null) {
                list = new ArrayList<>();
                lists.put(key, list);
            }
            list.add(value);
        }

        Set<String> meant(List<String> words) {
            Set<String> meant = new HashSet<>();
            for (String word : words) {
                for (String member : members.getOrDefault(word, List.of(word))) {
                    meant.add(member);
                    meant.addAll(groups.getOrDefault(member, List.of()));
                }
            }
            return meant;
        }
    }

    Vocabulary(Binding binding, List<RegionGroup> regionGroups, List<MuscleGroup> muscleGroups, List<Drug> drugs) {
        this.binding = binding;
        for (RegionGroup group : regionGroups) {
            for (Token region : group.regions()) {
                regions.add(group.id().value(), region);
            }
        }
        for (MuscleGroup group : muscleGroups) {
            for (MuscleGroup.Member member : group.members()) {
                muscles.add(group.id().value(), member.muscle());
            }
        }
        for (Drug drug : drugs) {
            for (Token group : drug.groups()) {
                this.drugs.add(group.value(), drug.id());
            }
        }
    }

    /** All words that an answer to a fact of this kind may hold to mean one of the given. */
    Set<Token> meant(ValueKind value, List<String> words) {
        return binding.ids().tokenSet(groupsFor(value).meant(words));
    }

    private Groups groupsFor(ValueKind value) {
        if (value instanceof ValueKind.Places) {
            return regions;
        }
        if (!(value instanceof ValueKind.Choice choice)) {
            return none;
        }
        if (lists(choice.of(), Named.MUSCLE)) {
            return muscles;
        }
        return lists(choice.of(), Named.DRUG) ? drugs : none;
    }

    private boolean lists(Set<Token> of, Named kind) {
        for (Token word : of) {
            if (binding.names().has(kind, word.value())) {
                return true;
            }
        }
        return false;
    }
}
