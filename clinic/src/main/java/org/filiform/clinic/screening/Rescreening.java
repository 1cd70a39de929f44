package org.filiform.clinic.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Followed;
import org.filiform.clinic.adoption.WhoseAnswers;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Kernel;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Verdict;
import org.filiform.fhir.person.PersonRecord;
import org.filiform.knowledge.answer.VerdictWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives every client of whom anything is known their answer under two sets of rules, in one pass. */
@Component
class Rescreening implements WhoseAnswers {

    /** How many people are listed by name. */
    static final int MOST_LISTED = 200;

    private final Sheets sheets;
    private final Clients clients;
    private final ClientAnswers answers;
    private final CareTeam team;
    private final Trail trail;

    Rescreening(Sheets sheets, Clients clients, ClientAnswers answers, CareTeam team, Trail trail) {
        this.sheets = sheets;
        this.clients = clients;
        this.answers = answers;
        this.team = team;
        this.trail = trail;
    }

    /** One set of rules with all that a pass needs, for one thread. */
    private final class Side {
        private final Followed followed;
        private final CompiledRules rules;
        private final FactReader facts;
        private final Kernel kernel;
        private final Outcome outcome;
        private final AsOf asOf = answers.asOf();

        Side(Followed followed) {
            this.followed = followed;
            this.rules = new CompiledRules(followed.rules());
            this.facts = new FactReader(followed.pack().readingLimits());
            this.kernel = new Kernel(rules);
            this.outcome = new Outcome(rules);
        }

        Answered answer(Client client, List<Sheet> said) {
            PersonRecord known = answers.known(followed, client, said);
            @Nullable Reading[] readings = new Reading[rules.factCount()];
            known.facts()
                    .byFact()
                    .forEach((fact, assertions) -> followed.rules().fact(fact).ifPresent(definition -> {
                        Reading reading = facts.read(definition, assertions, asOf);
                        readings[rules.numberOf(fact)] = reading.equals(Reading.silence()) ? null : reading;
                    }));
            kernel.screen(readings, Stage.TODAY, !known.gaps().isEmpty(), outcome);
            Map<ModalityId, Said> verdicts = new LinkedHashMap<>();
            List<Modality> modalities = followed.rules().modalities();
            for (int number = 0; number < modalities.size(); number++) {
                verdicts.put(modalities.get(number).id(), new Said(outcome.verdict(number), outcome.soFar(number)));
            }
            return new Answered(
                    verdicts,
                    outcome.fired().stream()
                            .mapToObj(number -> rules.rule(number).id())
                            .collect(Collectors.toSet()));
        }
    }

    /** What an answer says about one treatment: while something is open, what is certain so far counts too. */
    private record Said(Verdict verdict, Verdict soFar) {
        Sign sign() {
            String words = VerdictWords.of(verdict);
            return new Sign(
                    VerdictSign.kind(verdict),
                    verdict == Verdict.UNDETERMINED && soFar != verdict
                            ? words + ", so far: " + VerdictWords.of(soFar)
                            : words);
        }
    }

    /** An answer, as far as it is compared. */
    private record Answered(Map<ModalityId, Said> verdicts, Set<RuleId> fired) {}

    /** A change of verdict. */
    private record Step(ModalityId modality, Said before, Said after) {
        boolean isChange() {
            return !before.equals(after);
        }
    }

    @Override
    @Transactional
    public Compared compare(Followed before, Followed after) {
        Side old = new Side(before);
        Side next = new Side(after);
        Map<Step, Integer> counts = new LinkedHashMap<>();
        List<Map.Entry<ClientId, List<Step>>> changed = new ArrayList<>();
        int[] seen = new int[3];
        sheets.eachClient((client, said) -> {
            if (said.isEmpty() && !answers.hasRecords(client)) {
                return;
            }
            Answered then = old.answer(client, said);
            Answered now = next.answer(client, said);
            List<Step> steps = steps(then.verdicts(), now.verdicts());
            steps.forEach(step -> counts.merge(step, 1, Integer::sum));
            seen[0]++;
            if (steps.stream().anyMatch(Step::isChange)) {
                seen[1]++;
                if (changed.size() < MOST_LISTED && isOpen(client)) {
                    changed.add(Map.entry(client.id(), steps));
                }
            } else if (!then.fired().equals(now.fired())) {
                seen[2]++;
            }
        });
        trail.done("rules.compared", seen[0] + " clients, " + seen[1] + " of them with another verdict");
        return new Compared(seen[0], seen[1], seen[2], moves(counts, after), who(changed, after));
    }

    /** The names of those whose record is closed to whoever looks are counted and not listed. */
    private boolean isOpen(Client client) {
        return Viewers.current()
                .account()
                .filter(account -> team.treats(account, client.id()))
                .isPresent();
    }

    private static List<Step> steps(Map<ModalityId, Said> before, Map<ModalityId, Said> after) {
        return before.entrySet().stream()
                .flatMap(said -> Optional.ofNullable(after.get(said.getKey()))
                        .map(then -> new Step(said.getKey(), said.getValue(), then))
                        .stream())
                .toList();
    }

    private static List<Move> moves(Map<Step, Integer> counts, Followed rules) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Step::modality)
                        .thenComparing(step -> step.before().verdict())
                        .thenComparing(step -> step.before().soFar())
                        .thenComparing(step -> step.after().verdict())
                        .thenComparing(step -> step.after().soFar())))
                .map(count -> move(count.getKey(), count.getValue(), rules))
                .toList();
    }

    private static Move move(Step step, int clients, Followed rules) {
        return new Move(
                rules.pack().modalities().named(step.modality()).name(),
                step.before().sign(),
                step.after().sign(),
                clients);
    }

    private List<Who> who(List<Map.Entry<ClientId, List<Step>>> changed, Followed rules) {
        return changed.stream()
                .flatMap(entry ->
                        clients.get(entry.getKey()).map(client -> who(client, entry.getValue(), rules)).stream())
                .sorted(Comparator.comparing(Who::name))
                .toList();
    }

    private Who who(Client client, List<Step> steps, Followed rules) {
        trail.done("client.compared", client.id().value(), "");
        return new Who(
                client.id().value(),
                client.name(),
                steps.stream()
                        .filter(Step::isChange)
                        .map(step -> move(step, 1, rules))
                        .toList());
    }
}
