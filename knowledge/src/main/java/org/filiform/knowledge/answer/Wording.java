package org.filiform.knowledge.answer;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Severity;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.rule.Position;

/** The words of closed lists, for clinicians. */
public final class Wording {

    /** Said wherever no clinic has adopted the pack. */
    public static final String ADOPTED_BY_NOBODY = "proposed defaults, adopted by nobody";

    /** Said where a value is known and no adopted rule compares it with anything. */
    public static final String NO_ADOPTED_LIMIT = "no adopted limit, you decide";

    private Wording() {}

    /** How far something was checked, always said in full. */
    public static String of(Mark mark) {
        return switch (mark) {
            case SEEN -> "seen";
            case SECOND_HAND -> "second-hand";
            case UNVERIFIED -> "unverified: to be checked by a clinician";
            case CALC -> "calculated";
        };
    }

    public static String of(Action action) {
        return switch (action) {
            case INFORM -> "inform";
            case MONITOR -> "monitor";
            case RESTRICT -> "restrict";
            case REQUIRE_CONSENT -> "require consent";
            case REFER -> "refer";
            case DEFER -> "defer";
            case BLOCK -> "block";
            case REFER_URGENTLY -> "refer urgently";
        };
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case ABSOLUTE -> "absolute";
            case RELATIVE -> "relative";
            case LOCAL -> "local";
            case TECHNIQUE -> "of technique";
            case DEFER -> "for now";
            case PRECAUTION -> "precaution";
        };
    }

    public static String of(Position.Stance stance) {
        return switch (stance) {
            case AGAINST -> "against";
            case CAUTION -> "caution";
            case PERMITS -> "permits";
            case SILENT -> "silent";
            case DESCRIBES -> "describes";
        };
    }

    public static String of(OverrideRight right) {
        return switch (right) {
            case OverrideRight.Nobody _ -> "nobody";
            case OverrideRight.By(var roles) ->
                roles.stream()
                                .sorted()
                                .map(JsonNames::kebab)
                                .map(Wording::spaced)
                                .collect(Collectors.joining(" or ")) + ", with a reason";
        };
    }

    public static String of(Stage stage) {
        return switch (stage) {
            case INTAKE -> "intake";
            case TODAY -> "today";
            case PLAN -> "plan";
        };
    }

    public static String of(UnknownReason reason) {
        return switch (reason) {
            case NOT_ASKED -> "not asked";
            case DOES_NOT_KNOW -> "asked: does not know";
            case EXPIRED -> "too old";
            case STALE -> "recorded as running, without news for too long";
            case UNCONFIRMED -> "recorded, not confirmed";
            case UNSETTLED -> "recorded, not settled";
            case PARTIAL_DATE -> "the date is not exact enough";
            case UNIT_UNKNOWN -> "a value without a unit that can be used";
            case DATA_ABSENT -> "recorded as missing";
            case RAISED_BY_RECORD -> "raised by the record";
        };
    }

    /** How long an answer stays good. */
    public static String of(Life life) {
        return switch (life) {
            case TODAY -> "the day itself";
            case THREE_MONTHS -> "three months";
            case LASTING -> "for good";
        };
    }

    /** Who can answer, such as {@code in the record or by the person}. */
    public static String whoAnswers(Set<Answerer> answerers) {
        return new TreeSet<>(answerers)
                .stream()
                        .map(answerer -> switch (answerer) {
                            case RECORD -> "in the record";
                            case PERSON -> "by the person";
                            case EXAMINER -> "by examining";
                        })
                        .collect(Collectors.joining(" or "));
    }

    /** A unit of UCUM as people write it. */
    public static String unit(String ucum) {
        return switch (ucum) {
            case "a" -> "years";
            case "10*9/L" -> "× 10⁹/L";
            case "kg/m2" -> "kg/m²";
            case "{INR}", "1" -> "";
            default -> ucum;
        };
    }

    /** Such as {@code 1 question} and {@code 3 questions}. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A whole number, with its thousands apart. */
    public static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < digits.length(); at++) {
            int left = digits.length() - at;
            if (at > 0 && left % 3 == 0 && digits.charAt(at - 1) != '-') {
                out.append(',');
            }
            out.append(digits.charAt(at));
        }
        return out.toString();
    }

    /** A list as a sentence holds it: {@code a, b and c}. */
    public static String list(Collection<String> words) {
        StringBuilder out = new StringBuilder();
        int left = words.size();
        for (String word : words) {
            out.append(word);
            left--;
            out.append(left > 1 ? ", " : left == 1 ? " and " : "");
        }
        return out.toString();
    }

    /** The name of a closed list's entry as words. */
    public static String spaced(String kebab) {
        return kebab.replace('-', ' ');
    }
}
