package org.filiform.knowledge.answer;

import java.util.Locale;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Verdict;

/** The names of closed lists as programs read them. They never change: what is stored somewhere must stay readable. */
public final class JsonNames {

    private JsonNames() {}

    /** Such as {@code ClinicianDecides}. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> "Clear";
            case UNDETERMINED -> "Undetermined";
            case PRECAUTIONS -> "Precautions";
            case CLINICIAN_DECIDES -> "ClinicianDecides";
            case NOT_NOW -> "NotNow";
            case CONTRAINDICATED -> "Contraindicated";
            case REFER_URGENTLY -> "ReferUrgently";
        };
    }

    /** Such as {@code require-consent}. */
    public static String of(Action action) {
        return kebab(action);
    }

    public static String of(Severity severity) {
        return kebab(severity);
    }

    public static String of(Scope scope) {
        return kebab(scope);
    }

    public static String of(Stage stage) {
        return kebab(stage);
    }

    /** The name in lower-case words joined by hyphens. */
    static String kebab(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
