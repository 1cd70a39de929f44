package org.filiform.clinic.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Rule;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.ConditionWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.rule.RuleEntry;

/** Rules and questions field by field in words, so that two versions can be laid side by side. */
final class RuleWords {

    private final ConditionWords conditions;

    RuleWords(Pack pack) {
        this.conditions = new ConditionWords(pack);
    }

    /** What a rule says, by the name of the field, in the order of reading. */
    Map<String, String> of(RuleEntry entry) {
        Rule rule = entry.rule();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("action", Wording.of(rule.action()) + (rule.enabled() ? "" : " (not applied)"));
        words.put("when", conditions.of(rule.when()));
        words.put("scope", Wording.spaced(rule.scope().name().toLowerCase(Locale.ROOT)));
        words.put("treatments", sorted(rule.modalities()) + " " + extended(entry));
        words.put(
                "places",
                sorted(rule.targets().regions()) + " " + sorted(rule.targets().muscles()) + " "
                        + sorted(rule.targets().from()));
        words.put("techniques", sorted(rule.targets().techniques()));
        words.put("drugs", sorted(rule.targets().drugs()));
        words.put("override", Wording.of(rule.override()));
        words.put("severity", Wording.of(rule.severity()));
        words.put("not-applied", entry.notApplied().orElse(""));
        words.put("title", entry.title());
        words.put("clinician", entry.clinician());
        words.put("client", entry.client());
        words.put("consent", entry.consent().orElse(""));
        words.put("why", entry.why());
        words.put(
                "positions", entry.positions().stream().map(RuleWords::position).collect(Collectors.joining("; ")));
        words.put("sources", entry.sources().stream().map(SourceId::value).collect(Collectors.joining(", ")));
        words.put("mark", Wording.of(entry.mark()));
        words.put("hazard", entry.hazard());
        words.replaceAll((_, text) -> text.strip());
        return words;
    }

    /** What a question says. */
    Map<String, String> of(FactEntry fact) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("label", fact.label());
        words.put("question.client", fact.question().client().orElse(""));
        words.put("question.clinician", fact.question().clinician());
        words.put("question.help", fact.question().help().orElse(""));
        words.put("question.item", fact.question().item().orElse(""));
        words.put("page", fact.page());
        words.put("stage", Wording.of(fact.definition().stage()));
        words.put("life", Wording.of(fact.definition().life()));
        words.put("parent", fact.definition().parent().map(FactId::value).orElse(""));
        words.put("answered-by", Wording.whoAnswers(fact.definition().answeredBy()));
        words.put("mark", Wording.of(fact.mark()));
        return words;
    }

    /** SHA-256 over all words of a rule: whoever looked at it has looked at these. */
    String digest(RuleEntry entry) {
        try {
            String all = of(entry).entrySet().stream()
                    .map(field -> field.getKey() + '\u001f' + field.getValue())
                    .collect(Collectors.joining("\u001e"));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String position(Position position) {
        return position.says() + " ("
                + position.holders().stream().map(SourceId::value).collect(Collectors.joining(", ")) + ", "
                + Wording.of(position.stance()) + ")";
    }

    private static String extended(RuleEntry entry) {
        return entry.extended().entrySet().stream()
                .map(reason -> "(" + reason.getKey() + ": " + reason.getValue() + ")")
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String sorted(Collection<?> words) {
        return String.join(
                ", ", new TreeSet<>(words.stream().map(String::valueOf).toList()));
    }
}
