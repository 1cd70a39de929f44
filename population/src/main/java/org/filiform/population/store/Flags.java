package org.filiform.population.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.batch.BatchOutcome;
import org.filiform.decision.batch.BatchOutcome.Part;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.Verdict;

/**
 * The answers about the patients of one block: verdicts, and findings without the places that they mean.
 *
 * @param patients the ids
 * @param verdicts for each modality, in the order of the pack, the answer of each patient
 * @param findings for each patient, the weightiest first, with the modalities for which each is told
 */
public record Flags(List<String> patients, List<List<Verdict>> verdicts, List<List<Flag>> findings) {

    public Flags {
        patients = List.copyOf(patients);
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }

    /**
     * A finding, the same for everybody who has it.
     *
     * @param finding what was found, without places and facts
     * @param modalities the treatments for which it is told, as bits in the order of the pack
     */
    public record Flag(Finding finding, int modalities) {

        /** Whether it is told for this treatment. */
        public boolean isAbout(int modality) {
            return (modalities >>> modality & 1) != 0;
        }
    }

    /** All that can be found with these rules, the weightiest first. */
    static final class Known {

        private record Numbered(Flag flag, int number) {}

        private final List<Numbered> inOrder = new ArrayList<>();
        private final int modalities;

        Known(Blueprint rules) {
            modalities = rules.modalities().size();
            for (int rule = 0; rule < rules.ruleCount(); rule++) {
                inOrder.add(new Numbered(new Flag(fired(rules.rule(rule)), rules.modalitiesOf(rule)), rule));
            }
            for (int fact = 0; fact < rules.factCount(); fact++) {
                FactId id = rules.fact(fact).id();
                inOrder.add(new Numbered(new Flag(new Finding.Conflict(id), rules.modalitiesAsking(fact)), fact));
            }
            inOrder.sort((one, other) -> Finding.BY_WEIGHT.compare(one.flag.finding(), other.flag.finding()));
        }

        private static Finding fired(Rule rule) {
            return new Finding.Fired(
                    rule.id(),
                    rule.action(),
                    rule.severity(),
                    rule.scope(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        Flags of(List<String> patients, BatchOutcome outcome) {
            List<List<Flag>> findings = new ArrayList<>(patients.size());
            patients.forEach(_ -> findings.add(new ArrayList<>(4)));
            for (Numbered known : inOrder) {
                if (known.flag.finding() instanceof Finding.Conflict) {
                    outcome.eachConflict(
                            known.number, person -> findings.get(person).add(known.flag));
                } else {
                    outcome.eachFired(
                            known.number, person -> findings.get(person).add(known.flag));
                }
            }
            List<List<Verdict>> verdicts = IntStream.range(0, modalities)
                    .mapToObj(modality -> verdicts(patients.size(), modality, outcome))
                    .toList();
            return new Flags(patients, verdicts, findings);
        }

        private static List<Verdict> verdicts(int size, int modality, BatchOutcome outcome) {
            Verdict[] verdicts = new Verdict[size];
            for (Verdict verdict : Verdict.values()) {
                outcome.eachVerdict(Part.VERDICT, modality, verdict, person -> verdicts[person] = verdict);
            }
            return List.of(verdicts);
        }
    }
}
