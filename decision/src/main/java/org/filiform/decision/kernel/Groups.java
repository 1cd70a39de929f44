package org.filiform.decision.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of one weight that speak about the same modalities. What they do to an answer is the same whichever of them
 * does it, so their questions are gathered in one mask a group.
 */
final class Groups {

    private record Key(int verdict, int modalities, boolean applied) {}

    final int size;
    final int[] verdicts;
    final int[] modalities;
    /** Whether its rules can fire; of those switched off only the questions count. */
    final boolean[] applied;
    /** The group of each rule. */
    final int[] ofRule;
    /** The plain rules of each group. */
    final int[][] plain;
    /** All literals of the plain rules of a group; its first word is at its number times the words of a mask. */
    final long[] literals;
    /** Those of them that several plain rules of the group have. */
    final long[] shared;

    private Groups(List<Key> keys, List<List<Integer>> members, CompiledRules rules) {
        size = keys.size();
        verdicts = keys.stream().mapToInt(Key::verdict).toArray();
        modalities = keys.stream().mapToInt(Key::modalities).toArray();
        applied = new boolean[size];
        ofRule = new int[rules.all.size()];
        plain = new int[size][];
        literals = new long[size * rules.literalWords];
        shared = new long[size * rules.literalWords];
        for (int group = 0; group < size; group++) {
            applied[group] = keys.get(group).applied();
            for (int rule : members.get(group)) {
                ofRule[rule] = group;
            }
            plain[group] = members.get(group).stream()
                    .mapToInt(Integer::intValue)
                    .filter(rule -> rules.isPlain[rule])
                    .toArray();
            for (int rule : plain[group]) {
                unite(rule, group, rules);
            }
        }
    }

    static Groups of(CompiledRules rules) {
        Map<Key, List<Integer>> members = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.all.size(); rule++) {
            Key key = new Key(rules.ruleVerdicts[rule], rules.ruleModalities[rule], rules.applied[rule]);
            members.computeIfAbsent(key, _ -> new ArrayList<>()).add(rule);
        }
        return new Groups(List.copyOf(members.keySet()), List.copyOf(members.values()), rules);
    }

    private void unite(int rule, int group, CompiledRules rules) {
        int words = rules.literalWords;
        for (int word = 0; word < words; word++) {
            long ofRule = rules.plainLiterals[rule * words + word];
            shared[group * words + word] |= literals[group * words + word] & ofRule;
            literals[group * words + word] |= ofRule;
        }
    }
}
