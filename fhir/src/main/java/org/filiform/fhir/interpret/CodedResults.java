package org.filiform.fhir.interpret;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.code.Match;
import org.filiform.fhir.row.Value;
import org.filiform.knowledge.fact.Says;

/** What a coded result, or a true or false, says. A result that nothing here can read raises the question. */
final class CodedResults {

    private static final String POSITIVE = "result-positive";
    private static final String NEGATIVE = "result-negative";

    private final CodeIndex index;

    CodedResults(CodeIndex index) {
        this.index = index;
    }

    /** Empty when nothing is said. */
    Optional<Claim> claim(Statement statement, Value value) {
        if (value.isAbsent()) {
            return Optional.of(new Claim.Unsure(UnknownReason.DATA_ABSENT));
        }
        List<Match> byValue = statement.matches().stream()
                .filter(match -> match.meaning().valueSet().isPresent())
                .toList();
        return byValue.isEmpty() ? plain(statement, value) : listed(byValue, value);
    }

    /** The value decides: it is in the set of a yes, in that of a no, or in neither. */
    private Optional<Claim> listed(List<Match> byValue, Value value) {
        if (byValue.stream().anyMatch(match -> says(match, Says.YES, value))) {
            return Optional.of(Claim.Yes.plain());
        }
        if (byValue.stream().anyMatch(match -> says(match, Says.NO, value))) {
            return Optional.of(new Claim.No());
        }
        return isNegative(value) ? Optional.empty() : Optional.of(new Claim.Unsure(UnknownReason.RAISED_BY_RECORD));
    }

    private boolean isNegative(Value value) {
        return value.text().equals("false") || index.isIn(NEGATIVE, value.codings());
    }

    private boolean says(Match match, Says what, Value value) {
        if (match.meaning().says() != what) {
            return false;
        }
        return switch (value.kind()) {
            case CODED -> index.isIn(match.meaning().valueSet().orElseThrow(), value.codings());
            case BOOLEAN -> value.text().equals(what == Says.YES ? "true" : "false");
            case NONE, QUANTITY, RANGE, TEXT, DATE, OTHER -> false;
        };
    }

    /** The code decides, unless the value takes it back. */
    private Optional<Claim> plain(Statement statement, Value value) {
        Claim raised = new Claim.Unsure(UnknownReason.RAISED_BY_RECORD);
        Claim yes = statement.says(Says.YES) ? new Claim.Yes(statement.which()) : raised;
        Optional<Claim> no = statement.says(Says.YES) ? Optional.of(new Claim.No()) : Optional.empty();
        if (statement.says(Says.NO)) {
            return isPlain(value) ? Optional.of(new Claim.No()) : Optional.of(raised);
        }
        return switch (value.kind()) {
            case NONE -> Optional.of(yes);
            case BOOLEAN -> value.text().equals("false") ? no : Optional.of(yes);
            case CODED -> coded(value, yes, no, raised);
            case QUANTITY, RANGE, TEXT, DATE, OTHER -> Optional.of(raised);
        };
    }

    private static boolean isPlain(Value value) {
        return value.kind() == Value.Kind.NONE || value.text().equals("true");
    }

    private Optional<Claim> coded(Value value, Claim yes, Optional<Claim> no, Claim raised) {
        boolean positive = index.isIn(POSITIVE, value.codings());
        boolean negative = index.isIn(NEGATIVE, value.codings());
        if (positive == negative) {
            return Optional.of(raised);
        }
        return positive ? Optional.of(yes) : no;
    }
}
