package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Amount;
import org.filiform.fhir.row.Value;
import org.filiform.fhir.time.Moments;
import org.filiform.fhir.unit.Units;

/** Turns the answers to one question of our own forms into claims about its fact. */
final class ReplyClaims {

    private static final String LAST_PERIOD = ".last-period";
    private static final String DUE_DATE = ".due-date";
    private static final String WEEKS = ".weeks";

    private final Answers answers;
    private final CodeIndex index;
    private final Moments moments;
    private final Pregnancies pregnancies;

    ReplyClaims(CodeIndex index, Moments moments, Figures figures) {
        this.answers = new Answers(index);
        this.index = index;
        this.moments = moments;
        this.pregnancies = new Pregnancies(moments, figures);
    }

    /** The fact that a question is about: its name up to the first dot. */
    static String factOf(String linkId) {
        int dot = linkId.indexOf('.');
        return dot < 0 ? linkId : linkId.substring(0, dot);
    }

    /**
     * What is said; nothing where no answer fits the question.
     *
     * @param fact which fact the question is about
     * @param linkId the name of the question
     * @param values the answers
     * @param when the day on which they were given
     */
    List<Claim> of(FactDefinition fact, String linkId, List<Value> values, Moment when) {
        List<Claim> claims = new ArrayList<>();
        Set<Token> which = new TreeSet<>();
        for (Value value : values) {
            Optional<Answers.Plain> plain = answers.plain(value);
            plain.map(ReplyClaims::plain).ifPresent(claims::add);
            if (plain.isEmpty()) {
                claims.addAll(special(fact, linkId, value, when));
                which.addAll(words(fact, value));
            }
        }
        if (!which.isEmpty()) {
            claims.removeIf(claim -> claim instanceof Claim.Yes);
            claims.add(new Claim.Yes(which));
        }
        return claims.stream().distinct().toList();
    }

    private static Claim plain(Answers.Plain answer) {
        return switch (answer) {
            case YES -> Claim.Yes.plain();
            case NO -> new Claim.No();
            case DOES_NOT_KNOW -> new Claim.Unsure(UnknownReason.DOES_NOT_KNOW);
        };
    }

    /** Numbers and days. A number without a unit is in the unit that the question asks for. */
    private List<Claim> special(FactDefinition fact, String linkId, Value value, Moment when) {
        return switch (fact.value()) {
            case ValueKind.Quantity quantity ->
                measured(value, quantity.unit()).stream().toList();
            case ValueKind.Day _ ->
                moments.read(value.text()).<Claim>map(Claim.Dated::new).stream().toList();
            case ValueKind.Trimester _ -> dating(linkId, value, when);
            case ValueKind.YesNo _, ValueKind.Places _, ValueKind.Choice _ -> List.of();
        };
    }

    private Optional<Claim> measured(Value value, String unit) {
        if (value.kind() == Value.Kind.DATE) {
            return moments.read(value.text()).map(Claim.Born::new);
        }
        if (value.kind() != Value.Kind.QUANTITY) {
            return Optional.empty();
        }
        Amount amount = value.amount();
        boolean bare = amount.unit().isEmpty() && amount.code().isEmpty();
        Optional<Interval> number = bare ? Units.bare(amount) : Units.convert(amount, unit);
        return number.map(Claim.Measured::new);
    }

    /** Who names a due date or the weeks is pregnant; a last period alone makes nobody so. */
    private List<Claim> dating(String linkId, Value value, Moment when) {
        if (linkId.endsWith(LAST_PERIOD)) {
            return dated(moments.read(value.text()).map(pregnancies::wholeDay), false);
        }
        if (linkId.endsWith(DUE_DATE)) {
            return dated(moments.read(value.text()).map(pregnancies::fromDueDate), true);
        }
        return linkId.endsWith(WEEKS)
                ? dated(Units.bare(value.amount()).flatMap(weeks -> pregnancies.fromWeeks(weeks, when)), true)
                : List.of();
    }

    private static List<Claim> dated(Optional<Moment> lastPeriod, boolean pregnant) {
        return lastPeriod.stream()
                .flatMap(day -> {
                    Claim dating = new Claim.Gestation(day, false);
                    return pregnant ? Stream.of(Claim.Yes.plain(), dating) : Stream.of(dating);
                })
                .toList();
    }

    /** The words of a closed list, or the places, that an answer names. */
    private Set<Token> words(FactDefinition fact, Value value) {
        Set<Token> named = new TreeSet<>();
        for (int i = 0; i < value.codings().size(); i++) {
            if (Answers.isOurs(value.codings().system(i))) {
                word(fact, value.codings().code(i)).ifPresent(named::add);
            }
        }
        if (value.kind() == Value.Kind.TEXT) {
            word(fact, value.text()).ifPresent(named::add);
        }
        return named;
    }

    private Optional<Token> word(FactDefinition fact, String written) {
        if (!written.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return Optional.empty();
        }
        Token token = new Token(written);
        boolean fits = switch (fact.value()) {
            case ValueKind.Places _ -> index.places().knows(token);
            case ValueKind.Choice choice -> choice.of().isEmpty() || choice.of().contains(token);
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> false;
        };
        return fits ? Optional.of(token) : Optional.empty();
    }
}
