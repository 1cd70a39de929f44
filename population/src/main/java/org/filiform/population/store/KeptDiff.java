package org.filiform.population.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.batch.BatchKernel;
import org.filiform.decision.batch.BatchOutcome;
import org.filiform.decision.batch.Block;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.store.Difference.Cause;
import org.filiform.population.store.Difference.How;

/** Whose answer is another one with other rules, and why. */
public final class KeptDiff {

    private final KeptStore store;
    private final Side before;
    private final Side after;
    /** Rules that one side has otherwise than the other, or alone. */
    private final Set<String> changed = new TreeSet<>();

    private final List<ModalityId> modalities;

    /**
     * @param store the kept facts
     * @param before the rules before
     * @param after the rules after
     * @param stage what may be asked by now
     * @param modalities the treatments to look at
     */
    public KeptDiff(KeptStore store, RuleSet before, RuleSet after, Stage stage, Collection<ModalityId> modalities) {
        this.store = store;
        this.before = new Side(before, stage);
        this.after = new Side(after, stage);
        Map<String, Rule> old = byName(before);
        Map<String, Rule> now = byName(after);
        now.forEach((name, rule) -> {
            if (!rule.equals(old.get(name))) {
                changed.add(name);
            }
        });
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
        this.modalities = modalities.stream()
                .filter(this.before.rules.modalities()::contains)
                .filter(this.after.rules.modalities()::contains)
                .toList();
    }

    private static Map<String, Rule> byName(RuleSet rules) {
        Map<String, Rule> byName = new HashMap<>();
        rules.rules().forEach(rule -> byName.put(rule.id().value(), rule));
        return byName;
    }

    /** One set of rules, ready to be tried. */
    private static final class Side {

        private final CompiledRules compiled;
        private final Blueprint rules;
        private final BatchKernel kernel;
        private final Flags.Known known;

        Side(RuleSet rules, Stage stage) {
            this.compiled = new CompiledRules(rules);
            this.rules = new Blueprint(compiled);
            this.kernel = new BatchKernel(compiled, stage);
            this.known = new Flags.Known(this.rules);
        }

        Answered screen(Block block, List<String> names) {
            BatchOutcome outcome = new BatchOutcome(compiled);
            kernel.screen(block, outcome);
            return new Answered(this, known.of(names, outcome), outcome);
        }
    }

    /** The answers of a block with one set of rules. */
    private record Answered(Side side, Flags flags, BatchOutcome outcome) {

        Verdict verdict(ModalityId modality, int person) {
            return flags.verdicts().get(number(modality)).get(person);
        }

        int number(ModalityId modality) {
            return side.rules.modalities().indexOf(modality);
        }

        Map<String, Finding> findings(ModalityId modality, int person) {
            Map<String, Finding> findings = new HashMap<>();
            int number = number(modality);
            for (Flags.Flag flag : flags.findings().get(person)) {
                if (flag.isAbout(number)) {
                    findings.put(flag.finding().name(), flag.finding());
                }
            }
            return findings;
        }

        void open(ModalityId modality, int person, Set<String> among, Set<Cause> into) {
            int number = number(modality);
            for (int rule = 0; rule < side.rules.ruleCount(); rule++) {
                String name = side.rules.rule(rule).id().value();
                boolean spoken = (side.rules.modalitiesOf(rule) >>> number & 1) != 0;
                if (spoken && among.contains(name) && outcome.couldFire(rule, person)) {
                    into.add(new Cause(name, How.OPEN));
                }
            }
        }
    }

    /** Hands over every difference, in the order of the patients' ids and, for each, of the pack's treatments. */
    public void each(int threads, Consumer<Difference> taker) {
        Blocks.each(threads, store.blocks(), this::differences, found -> found.forEach(taker));
    }

    private List<Difference> differences(int number) {
        Block block = store.facts(number);
        List<String> names = store.names(number);
        Answered old = before.screen(block, names);
        Answered now = after.screen(block, names);
        List<Difference> found = new ArrayList<>();
        for (int person = 0; person < names.size(); person++) {
            for (ModalityId modality : modalities) {
                compare(names.get(person), person, modality, old, now, found);
            }
        }
        return found;
    }

    private void compare(
            String patient, int person, ModalityId modality, Answered old, Answered now, List<Difference> into) {
        Verdict was = old.verdict(modality, person);
        Verdict is = now.verdict(modality, person);
        Set<Cause> causes = causes(old.findings(modality, person), now.findings(modality, person));
        if (was == is && causes.isEmpty()) {
            return;
        }
        if (causes.isEmpty()) {
            old.open(modality, person, changed, causes);
            now.open(modality, person, changed, causes);
        }
        if (causes.isEmpty()) {
            causes.add(new Cause(Cause.INCOMPLETE, How.OTHER_WEIGHT));
        }
        into.add(new Difference(patient, modality, was, is, List.copyOf(causes)));
    }

    private static Set<Cause> causes(Map<String, Finding> old, Map<String, Finding> now) {
        Set<Cause> causes = new TreeSet<>();
        old.forEach((name, finding) -> {
            if (!now.containsKey(name)) {
                causes.add(new Cause(name, How.WENT));
            } else if (!Objects.equals(finding, now.get(name))) {
                causes.add(new Cause(name, How.OTHER_WEIGHT));
            }
        });
        now.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> causes.add(new Cause(name, How.CAME)));
        return causes;
    }
}
