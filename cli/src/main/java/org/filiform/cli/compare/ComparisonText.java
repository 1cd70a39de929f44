package org.filiform.cli.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.indication.Reason;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;
import org.filiform.knowledge.treatment.Statement.Topic;

/** Writes a comparison topic by topic, each treatment named in each, so that it reads the same at any width. */
final class ComparisonText {

    private static final int QUESTIONS_SHOWN = 3;
    private static final FactId SIMPLER_CARE = new FactId("conservative-care-tried");

    private final Pack pack;
    private final String adoption;
    private final EvidenceText evidence;

    ComparisonText(Pack pack, String adoption, boolean all) {
        this.pack = pack;
        this.adoption = adoption;
        this.evidence = new EvidenceText(pack, all);
    }

    void write(Comparison comparison, TextPage page) {
        head(comparison, page);
        comparison.person().ifPresent(person -> {
            part("May it be given?", comparison, page, (modality, into) -> allowed(modality, person.screening(), into));
        });
        part("Is there a reason to?", comparison, page, (modality, into) -> indication(modality, comparison, into));
        comparison
                .complaint()
                .ifPresent(complaint -> part(
                        "What studies found",
                        comparison,
                        page,
                        (modality, into) -> evidence.write(modality, complaint, into)));
        told("How soon", Topic.ONSET, comparison, page);
        told("How long", Topic.DURATION, comparison, page);
        told("How many visits", Topic.COURSE, comparison, page);
        told("Soreness and other common reactions", Topic.COMMON_REACTIONS, comparison, page);
        told("Serious reactions", Topic.SERIOUS_REACTIONS, comparison, page);
        told("Driving", Topic.DRIVING, comparison, page);
        told("Watching afterwards", Topic.OBSERVATION, comparison, page);
        told("Who may give it", Topic.WHO_MAY_GIVE, comparison, page);
        told("Evidence as a whole", Topic.EVIDENCE, comparison, page);
        comparison.person().ifPresent(person -> {
            tried(person.screening(), page);
            part(
                    "What would change it",
                    comparison,
                    page,
                    (modality, into) -> changes(modality, person.screening(), into));
        });
        disagreements(comparison, page);
        page.blank()
                .paragraph(
                        0,
                        Tone.QUIET,
                        "No score: the clinician and the person choose, and the choice is kept with its reason. Pack "
                                + pack.identity().name() + " " + pack.identity().version() + ", " + adoption + ".");
    }

    private static void head(Comparison comparison, TextPage page) {
        String names = Wording.list(
                comparison.modalities().stream().map(ModalityEntry::name).toList());
        page.line(page.paint(Tone.TITLE, names));
        String whom = comparison
                .person()
                .map(person -> "For " + person.id() + ", as of "
                        + DateWords.of(person.screening().frame().asOf().day()))
                .orElse("In general");
        String what = comparison
                .complaint()
                .map(complaint -> ", for " + inSentence(complaint.name()))
                .orElse("");
        page.line(whom + what + ".");
    }

    /** A name as it stands inside a sentence; an abbreviation keeps its capitals. */
    private static String inSentence(String name) {
        boolean abbreviated = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviated ? name : name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }

    private static void part(
            String heading, Comparison comparison, TextPage page, BiConsumer<ModalityEntry, TextPage> write) {
        page.heading(heading);
        comparison.modalities().forEach(modality -> write.accept(modality, page));
    }

    private static void told(String heading, Topic topic, Comparison comparison, TextPage page) {
        part(heading, comparison, page, (modality, into) -> statements(modality, topic, into));
    }

    private static void statements(ModalityEntry modality, Topic topic, TextPage page) {
        String label = modality.shortName();
        List<Statement> statements = modality.about(topic);
        if (statements.isEmpty()) {
            page.labelled(0, label, "not known");
        }
        for (Statement statement : statements) {
            page.labelled(0, label, statement.says() + " " + ground(statement.sources(), Wording.of(statement.mark())));
            label = "";
        }
    }

    static String ground(List<SourceId> sources, String mark) {
        return "[" + sources.stream().map(SourceId::value).collect(Collectors.joining(", ")) + "; " + mark + "]";
    }

    private void allowed(ModalityEntry modality, Screening screening, TextPage page) {
        Answer answer = screening.of(modality.id()).orElse(null);
        if (answer == null) {
            page.labelled(0, modality.shortName(), "not screened: here only to compare with");
            return;
        }
        int gaps = screening.gaps().size();
        String words = VerdictWords.sign(answer.verdict()) + " " + VerdictWords.of(answer, gaps);
        String because = answer.findings().stream()
                .limit(Finding.SHOWN_OPEN)
                .map(new FindingWords(pack)::title)
                .collect(Collectors.joining("; "));
        page.labelled(
                0,
                modality.shortName(),
                page.paint(VerdictWords.tone(answer.verdict()), words)
                        + (because.isEmpty() ? "" : ". Because of: " + because));
    }

    private static void indication(ModalityEntry modality, Comparison comparison, TextPage page) {
        String label = modality.shortName();
        if (comparison.complaint().isEmpty()) {
            page.labelled(0, label, "depends on the complaint: --complaint NAME");
            return;
        }
        Complaint.Ground ground =
                comparison.complaint().get().ground(modality.id()).orElse(null);
        if (ground == null) {
            page.labelled(0, label, "not known: the pack does not speak of it");
            return;
        }
        page.labelled(
                0,
                label,
                grade(ground) + order(ground, comparison) + ". " + ground.why() + " "
                        + ground(ground.evidence(), Wording.of(ground.mark())));
        page.labelled(0, "", "Reaches: " + ground.horizon());
        ground.voices()
                .forEach(voice -> page.labelled(
                        0,
                        "",
                        voice.holders().stream().map(SourceId::value).collect(Collectors.joining(", ")) + ": "
                                + voice.says()));
    }

    private static String grade(Complaint.Ground ground) {
        return switch (ground.grade()) {
            case SUPPORTED -> "Supported";
            case WEAK -> "Weak";
            case NOT_INDICATED -> "Not indicated";
            case UNKNOWN -> "Unknown";
        };
    }

    private static String order(Complaint.Ground ground, Comparison comparison) {
        if (comparison.person().isEmpty()) {
            return ground.onlyAfterSimplerCare() ? ", only after simpler care" : "";
        }
        Reading tried = comparison.person().get().screening().readings().getOrDefault(SIMPLER_CARE, Reading.silence());
        return switch (Reason.of(ground.grade(), ground.onlyAfterSimplerCare(), tried)
                .order()) {
            case ANY_TIME -> "";
            case SIMPLER_CARE_TRIED -> ", and simpler care was tried without enough effect";
            case SIMPLER_CARE_FIRST -> ", but simpler care comes first and was not tried";
            case SIMPLER_CARE_NOT_RECORDED ->
                ", but simpler care comes first; whether it was tried is not recorded, which is not the same as failed";
        };
    }

    private void tried(Screening screening, TextPage page) {
        page.heading("What was tried");
        Reading tried = screening.readings().getOrDefault(SIMPLER_CARE, Reading.silence());
        page.line(
                switch (tried.state()) {
                    case YES -> "Simpler care was tried without enough effect.";
                    case NO -> "Simpler care was not tried, or it helped enough.";
                    case CONFLICT -> "Sources contradict each other about simpler care.";
                    case UNKNOWN ->
                        "Not recorded, which is not the same as failed. Ask: "
                                + pack.facts()
                                        .find(SIMPLER_CARE)
                                        .map(fact -> fact.question().clinician())
                                        .orElse("what was tried?");
                });
    }

    private void changes(ModalityEntry modality, Screening screening, TextPage page) {
        Answer answer = screening.of(modality.id()).orElse(null);
        String label = modality.shortName();
        if (answer == null) {
            page.labelled(0, label, "not screened");
            return;
        }
        if (answer.questions().isEmpty() && screening.gaps().isEmpty()) {
            page.labelled(0, label, "nothing that is still to be asked at this stage");
            return;
        }
        String first = answer.questions().stream()
                .limit(QUESTIONS_SHOWN)
                .map(Question::fact)
                .map(fact -> pack.facts().find(fact).map(FactEntry::label).orElse(fact.value()))
                .collect(Collectors.joining("; "));
        page.labelled(
                0,
                label,
                VerdictWords.open(answer, screening.gaps().size()) + " open, most telling: " + first
                        + ". Could become: " + VerdictWords.of(answer.couldBecome()));
    }

    private void disagreements(Comparison comparison, TextPage page) {
        Set<String> ids = comparison.modalities().stream()
                .flatMap(modality -> modality.statements().stream())
                .flatMap(statement -> statement.conflicts().stream())
                .collect(Collectors.toSet());
        page.heading("Where sources disagree (filiform claims ID shows every side)");
        pack.conflicts().stream()
                .filter(conflict -> ids.contains(conflict.id()))
                .forEach(conflict -> page.labelled(0, conflict.id(), conflict.topic()));
    }
}
