package org.filiform.fhir.interpret;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Codings;
import org.filiform.fhir.row.Value;

/** The three plain answers, however a form writes them: true and false, our own words, or codes of the pack. */
final class Answers {

    /** A plain answer. */
    enum Plain {
        YES,
        NO,
        DOES_NOT_KNOW
    }

    private static final Set<String> UNKNOWN =
            Set.of("unknown", "dont-know", "does-not-know", "in-person", "asked-unknown");
    private static final String OUR_OWN = "https://filiform.org/";

    private final CodeIndex index;

    Answers(CodeIndex index) {
        this.index = index;
    }

    /** The plain answer; empty if it is none. */
    Optional<Plain> plain(Value value) {
        return switch (value.kind()) {
            case BOOLEAN -> word(value.text());
            case TEXT -> word(value.text());
            case CODED -> coded(value.codings());
            case NONE, QUANTITY, RANGE, DATE, OTHER -> Optional.empty();
        };
    }

    private Optional<Plain> coded(Codings codings) {
        for (int i = 0; i < codings.size(); i++) {
            if (isOurs(codings.system(i)) && word(codings.code(i)).isPresent()) {
                return word(codings.code(i));
            }
        }
        if (index.isIn("answer-yes", codings)) {
            return Optional.of(Plain.YES);
        }
        if (index.isIn("answer-no", codings)) {
            return Optional.of(Plain.NO);
        }
        return index.isIn("answer-unknown", codings) ? Optional.of(Plain.DOES_NOT_KNOW) : Optional.empty();
    }

    /** Whether a coding is in the words of our own forms, which need no system. */
    static boolean isOurs(String system) {
        return system.isEmpty() || system.startsWith(OUR_OWN);
    }

    private static Optional<Plain> word(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(word)) {
            return Optional.of(Plain.DOES_NOT_KNOW);
        }
        return switch (word) {
            case "yes", "true" -> Optional.of(Plain.YES);
            case "no", "false" -> Optional.of(Plain.NO);
            default -> Optional.empty();
        };
    }
}
