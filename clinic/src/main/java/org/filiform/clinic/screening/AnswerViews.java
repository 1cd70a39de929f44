package org.filiform.clinic.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.FactWords;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.ModalityEntry;

/** Puts an answer into the words of the page. It decides nothing: every verdict, finding and question is the answer's own. */
final class AnswerViews {

    private static final Set<Action> CARE =
            Set.of(Action.RESTRICT, Action.MONITOR, Action.REFER, Action.REQUIRE_CONSENT);
    private static final int ASKED_NEXT = 3;
    private static final int SHORT_HASH = 8;

    private final Pack pack;
    private final Explanation explanation;
    private final Screening screening;
    private final FactWords facts;
    private final PlaceWords places;
    private final FindingWords words;
    private final SaidBy saidBy;

    AnswerViews(Pack pack, RuleSet rules, Explanation explanation, SaidBy saidBy) {
        this.pack = pack;
        this.explanation = explanation;
        this.screening = explanation.screening();
        this.places = new PlaceWords(pack);
        this.facts = new FactWords(rules, places, screening.frame().asOf().zone());
        this.words = new FindingWords(pack);
        this.saidBy = saidBy;
    }

    AnswerView view() {
        List<Question> questions = questions();
        return new AnswerView(
                verdicts(),
                merged().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Finding.BY_WEIGHT))
                        .map(entry -> card(entry.getKey(), entry.getValue()))
                        .toList(),
                questions.stream().limit(ASKED_NEXT).map(this::next).toList(),
                Math.max(0, questions.size() - ASKED_NEXT),
                factRows(),
                places.names(sites(Set.of(Action.BLOCK))),
                places.names(careOnly()),
                frame());
    }

    private List<AnswerView.VerdictCard> verdicts() {
        return pack.modalities().stream()
                .filter(modality ->
                        modality.screened() && modality.techniqueOf().isEmpty())
                .flatMap(modality -> screening.of(modality.id()).map(answer -> card(modality, answer)).stream())
                .toList();
    }

    private AnswerView.VerdictCard card(ModalityEntry modality, Answer answer) {
        return new AnswerView.VerdictCard(
                modality.name(),
                VerdictSign.kind(answer.verdict()),
                VerdictWords.of(answer, screening.gaps().size()),
                detail(answer),
                VerdictSign.step(answer.soFar()),
                VerdictSign.step(answer.couldBecome()),
                pack.modalities().stream()
                        .filter(technique -> technique.screened()
                                && technique
                                        .techniqueOf()
                                        .filter(modality.id()::equals)
                                        .isPresent())
                        .flatMap(technique -> screening.of(technique.id()).map(of -> line(technique, of)).stream())
                        .toList());
    }

    private static AnswerView.Line line(ModalityEntry technique, Answer answer) {
        return new AnswerView.Line(
                technique.name(), VerdictSign.kind(answer.verdict()), VerdictWords.of(answer.verdict()));
    }

    private static String detail(Answer answer) {
        if (answer.couldBecome() == answer.verdict() || answer.questions().isEmpty()) {
            return answer.questions().isEmpty() ? "" : "Certain already. The open questions cannot make it heavier.";
        }
        String sofar = answer.verdict() == Verdict.UNDETERMINED && answer.soFar() != Verdict.UNDETERMINED
                ? "So far: " + VerdictWords.of(answer.soFar()) + ". "
                : "";
        return sofar + "Could become: " + VerdictWords.of(answer.couldBecome()) + ".";
    }

    /** The same finding of several treatments is told once. */
    private Map<Finding, List<ModalityId>> merged() {
        Map<Finding, List<ModalityId>> merged = new LinkedHashMap<>();
        for (Answer answer : screening.answers()) {
            answer.findings()
                    .forEach(finding -> merged.computeIfAbsent(finding, _ -> new ArrayList<>())
                            .add(answer.modality()));
        }
        return merged;
    }

    private AnswerView.FindingCard card(Finding finding, List<ModalityId> modalities) {
        String weight = modalities.stream()
                        .map(modality -> pack.modalities().named(modality).shortName())
                        .collect(Collectors.joining(", "))
                + ": "
                + (finding.verdict() == Verdict.CLEAR ? "For information" : VerdictWords.of(finding.verdict()));
        return switch (finding) {
            case Finding.Fired fired -> fired(fired, pack.rules().named(fired.rule()), weight);
            case Finding.Conflict _ ->
                new AnswerView.FindingCard(
                        finding.name(),
                        words.title(finding),
                        VerdictSign.kind(finding.verdict()),
                        weight,
                        "One source says yes and another says no. Ask, decide which holds, and record who decided and why.",
                        "",
                        from(finding),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        "");
        };
    }

    private AnswerView.FindingCard fired(Finding.Fired fired, RuleEntry entry, String weight) {
        return new AnswerView.FindingCard(
                fired.name(),
                entry.title(),
                VerdictSign.kind(fired.verdict()),
                weight,
                entry.clinician(),
                entry.why(),
                from(fired),
                where(fired),
                entry.positions().stream().map(AnswerViews::stance).toList(),
                entry.id().value(),
                Wording.of(entry.mark()),
                VerdictSign.disc(entry.mark()),
                Wording.of(entry.rule().override()));
    }

    private List<String> where(Finding.Fired fired) {
        List<String> where = new ArrayList<>(places.names(fired.sites()));
        fired.techniques().forEach(technique -> where.add(places.name(technique)));
        fired.drugs().forEach(drug -> where.add(places.name(drug)));
        return where;
    }

    private static AnswerView.Stance stance(Position position) {
        String kind = switch (position.stance()) {
            case AGAINST -> "a";
            case CAUTION -> "r";
            case PERMITS, SILENT, DESCRIBES -> "n";
        };
        return new AnswerView.Stance(
                kind,
                position.says(),
                position.holders().stream().map(SourceId::value).collect(Collectors.joining(", ")));
    }

    private List<String> from(Finding finding) {
        return finding.from().stream()
                .map(id -> {
                    FactEntry fact = pack.facts().named(id);
                    Reading reading = reading(id);
                    String who = String.join("; against that ", saidBy.of(reading));
                    return fact.label() + ": " + facts.reads(fact, reading) + (who.isEmpty() ? "" : " · " + who);
                })
                .toList();
    }

    private Reading reading(FactId fact) {
        return screening.readings().getOrDefault(fact, Reading.silence());
    }

    /** Each question once, at the best place that it has for any treatment. */
    private List<Question> questions() {
        Map<FactId, Question> questions = new LinkedHashMap<>();
        Map<FactId, Integer> best = new LinkedHashMap<>();
        for (Answer answer : screening.answers()) {
            for (int place = 0; place < answer.questions().size(); place++) {
                Question question = answer.questions().get(place);
                questions.putIfAbsent(question.fact(), question);
                best.merge(question.fact(), place, Math::min);
            }
        }
        List<Question> ordered = new ArrayList<>(questions.values());
        ordered.sort(
                (one, other) -> Integer.compare(best.getOrDefault(one.fact(), 0), best.getOrDefault(other.fact(), 0)));
        return ordered;
    }

    private AnswerView.AskNext next(Question question) {
        FactEntry fact = pack.facts().named(question.fact());
        return new AnswerView.AskNext(
                fact.id().value(),
                fact.question().clinician(),
                question.couldLeadTo() == Verdict.CLEAR
                        ? "Could add a sentence"
                        : "Could turn to " + VerdictWords.of(question.couldLeadTo()),
                why(question.why()),
                fact.definition().value() instanceof ValueKind.YesNo);
    }

    private static String why(Question.Why why) {
        return switch (why) {
            case Question.Why.Unknown(var reason) -> Wording.of(reason);
            case Question.Why.Contradiction _ -> "sources contradict each other";
            case Question.Why.WhereOrWhich _ -> "where, or which, was not said";
        };
    }

    private List<AnswerView.FactRow> factRows() {
        List<AnswerView.FactRow> rows = new ArrayList<>();
        screening
                .readings()
                .forEach((id, reading) -> pack.facts()
                        .find(id)
                        .ifPresent(fact -> rows.add(new AnswerView.FactRow(
                                id.value(),
                                fact.label(),
                                facts.reads(fact, reading),
                                String.join("; ", saidBy.of(reading)),
                                fires(id)))));
        // What some rule rests on comes first; the long tail of plain answers after it.
        rows.sort(Comparator.comparing(row -> row.fires().isEmpty()));
        return rows;
    }

    private String fires(FactId fact) {
        return explanation.traces().stream()
                .filter(trace -> trace.fate() == Explanation.Fate.FIRED)
                .filter(trace -> trace.steps().stream()
                        .anyMatch(
                                step -> step.fact().equals(fact) && step.state().fires()))
                .map(trace -> trace.rule().value())
                .collect(Collectors.joining(", "));
    }

    /** Where care is needed and a needle may still go. */
    private Set<Token> careOnly() {
        Set<Token> care = new LinkedHashSet<>(sites(CARE));
        care.removeAll(sites(Set.of(Action.BLOCK)));
        return care;
    }

    private Set<Token> sites(Collection<Action> actions) {
        Set<Token> sites = new LinkedHashSet<>();
        for (Answer answer : screening.answers()) {
            for (Finding finding : answer.findings()) {
                if (finding instanceof Finding.Fired fired
                        && fired.scope() == Scope.SITE
                        && actions.contains(fired.action())) {
                    sites.addAll(fired.sites());
                }
            }
        }
        return sites;
    }

    /** The regions of the drawing that are left alone, or where care is needed; muscles stand in the list beside it. */
    Map<Token, RegionState> regions(BodyMaps maps) {
        Map<Token, RegionState> states = new LinkedHashMap<>(maps.all(onMap(sites(CARE)), RegionState.RESTRICTED));
        states.putAll(maps.all(onMap(sites(Set.of(Action.BLOCK))), RegionState.BLOCKED));
        return states;
    }

    private List<Token> onMap(Set<Token> sites) {
        return pack.expandRegions(sites).stream()
                .filter(site -> pack.regions().find(site).isPresent())
                .toList();
    }

    private String frame() {
        Frame frame = screening.frame();
        return "As of " + frame.asOf().day() + " " + frame.asOf().zone() + " · stage "
                + Wording.of(frame.stage()) + " · " + frame.pack().name() + " "
                + frame.pack().version() + " "
                + frame.pack().hash().substring(0, SHORT_HASH) + " · adoption "
                + frame.adoption().map(hash -> hash.substring(0, SHORT_HASH)).orElse("none");
    }
}
