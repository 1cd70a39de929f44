package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.unit.Units;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;

/** The page that tells how records are read, made from the same tables that read them. */
final class FactsPage {

    private static final String TOP = """
            # Facts, and how records say them

            This page is generated from the interpretation table and the pack. Silence of a record is never a no: what no
            record speaks of stays unknown and is asked. *Unknown and asked* keeps its reason. *Dropped* means that the
            resource says nothing at all.

            """;

    private final StringBuilder page = new StringBuilder(TOP);

    private FactsPage() {}

    static String of(List<StatusRule> rules, Pack pack) {
        FactsPage made = new FactsPage();
        made.statuses(rules);
        made.rules("Time", ReadingNotes.TIME);
        made.rules("Codes, names and references", ReadingNotes.CODES);
        made.rules("Values", ReadingNotes.VALUES);
        made.units();
        made.rules("Answers of a form", ReadingNotes.FORMS);
        made.facts(pack);
        return made.page.toString();
    }

    private void statuses(List<StatusRule> rules) {
        Map<String, List<StatusRule>> byTypes = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> String.join(", ", rule.types()), TreeMap::new, Collectors.toList()));
        page.append("## Type and status\n\nThe elements are looked at in the order in which they stand.\n");
        byTypes.forEach((types, lines) -> {
            page.append("\n### ").append(types).append("\n\n");
            header("element", "code", "what it does", "because");
            lines.forEach(
                    rule -> line(element(rule.field()), code(rule), rule.sense().words(), rule.because()));
        });
        page.append('\n').append(ReadingNotes.OTHER_TYPES).append('\n');
    }

    private static String element(Field field) {
        return switch (field) {
            case VERIFICATION_STATUS -> "verificationStatus";
            case CLINICAL_STATUS -> "clinicalStatus";
            case DO_NOT_PERFORM -> "doNotPerform";
            case INTENT -> "intent";
            case STATUS,
                    TYPE,
                    ID,
                    FULL_URL,
                    PATIENT,
                    GENDER,
                    MEDICATION,
                    QUESTIONNAIRE,
                    AUTHOR,
                    AUTHOR_NAME,
                    SOURCE,
                    SOURCE_NAME,
                    BEGIN,
                    END,
                    RECORDED,
                    BORN,
                    DECEASED,
                    MADE -> "status";
        };
    }

    private static String code(StatusRule rule) {
        return switch (rule.code()) {
            case "" -> "*(missing)*";
            case StatusRule.OTHER -> "*(anything else)*";
            default -> "`" + rule.code() + "`";
        };
    }

    private void rules(String title, List<String> sentences) {
        page.append("\n## ").append(title).append("\n\n");
        sentences.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
    }

    private void units() {
        page.append('\n');
        header("UCUM unit", "becomes", "times");
        for (Units.Conversion conversion : Units.table()) {
            line(
                    "`" + conversion.from() + "`",
                    "`" + conversion.to() + "`",
                    conversion.factor().toPlainString());
        }
    }

    private void facts(Pack pack) {
        page.append("\n## Facts\n");
        pack.facts().forEach(fact -> fact(fact, pack));
    }

    private void fact(FactEntry fact, Pack pack) {
        FactDefinition definition = fact.definition();
        page.append("\n### ")
                .append(fact.id())
                .append("\n\n")
                .append(fact.label())
                .append(". ");
        page.append(fact.question().clinician()).append("\n\n");
        page.append("Stage ").append(stage(definition.stage()));
        page.append(", ").append(kind(definition)).append(", life ").append(life(definition.life()));
        page.append(", answered by ").append(answerers(definition)).append(", value ");
        page.append(value(definition.value())).append(".\n");
        records(fact, pack);
    }

    private void records(FactEntry fact, Pack pack) {
        if (fact.records().isEmpty()) {
            page.append("No record says it.\n");
            return;
        }
        page.append('\n');
        header("in", "code set", "codes", "says");
        for (RecordMapping mapping : fact.records()) {
            line(
                    mapping.resourceTypes().stream().sorted().collect(Collectors.joining(", ")),
                    mapping.set()
                            + mapping.valueSet().map(set -> ", value in " + set).orElse(""),
                    pack.codeSets().find(mapping.set()).map(FactsPage::codes).orElse("none"),
                    says(mapping));
        }
    }

    private static String codes(CodeSet set) {
        Map<String, Long> bySystem = set.entries().stream()
                .collect(Collectors.groupingBy(CodeEntry::system, TreeMap::new, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        bySystem.forEach((system, count) -> parts.add(count + " of " + system));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static String says(RecordMapping mapping) {
        String what = switch (mapping.says()) {
            case YES -> "yes";
            case NO -> "no";
            case VALUE -> "its value";
            case UNSURE -> "unknown and asked: " + mapping.why();
        };
        String which = mapping.token().map(token -> " (" + token + ")").orElse("");
        String over = mapping.ever() ? ", also when it is over" : "";
        return what + which + over + window(mapping);
    }

    private static String window(RecordMapping mapping) {
        String after = mapping.windowSaysYes() || mapping.says() != Says.YES ? "yes" : "asked";
        return mapping.windowDays()
                .map(days -> "; until " + days + " days after its end: " + after)
                .orElse("");
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case INTAKE -> "intake";
            case TODAY -> "today";
            case PLAN -> "plan";
        };
    }

    private static String kind(FactDefinition fact) {
        String permits = fact.permits() ? " that permits" : "";
        return switch (fact.kind()) {
            case GATE -> "gate" + permits;
            case DETAIL ->
                "detail" + permits
                        + fact.parent().map(parent -> " of " + parent).orElse("");
            case CONTEXT -> "context" + permits;
        };
    }

    private static String life(Life life) {
        return switch (life) {
            case TODAY -> "one day";
            case THREE_MONTHS -> "three months";
            case LASTING -> "lasting";
        };
    }

    private static String answerers(FactDefinition fact) {
        return fact.answeredBy().stream().sorted().map(FactsPage::answerer).collect(Collectors.joining(", "));
    }

    private static String answerer(Answerer answerer) {
        return switch (answerer) {
            case RECORD -> "record";
            case PERSON -> "person";
            case EXAMINER -> "examiner";
        };
    }

    private static String value(ValueKind value) {
        return switch (value) {
            case ValueKind.YesNo _ -> "yes or no";
            case ValueKind.Quantity quantity -> "a number in `" + quantity.unit() + "`";
            case ValueKind.Day _ -> "a day";
            case ValueKind.Places _ -> "yes or no, and where";
            case ValueKind.Trimester _ -> "yes or no, and which trimester";
            case ValueKind.Choice choice when choice.of().isEmpty() -> "words of the plan";
            case ValueKind.Choice choice ->
                choice.of().stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
        };
    }

    private void header(String... titles) {
        line(titles);
        page.append("|").append("---|".repeat(titles.length)).append('\n');
    }

    private void line(String... cells) {
        page.append("| ");
        for (String cell : cells) {
            page.append(cell.replace("|", "\\|")).append(" |").append(' ');
        }
        page.setLength(page.length() - 1);
        page.append('\n');
    }
}
