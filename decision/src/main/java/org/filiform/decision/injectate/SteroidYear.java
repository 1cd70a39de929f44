package org.filiform.decision.injectate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Milligrams;

/**
 * All steroid of the last twelve months, at every site, as methylprednisolone.
 *
 * @param total what is known
 * @param days on how many days it was given
 * @param withoutEquivalent steroids that were given and count for nothing here, since no source says for how much; if
 *     there is any, the true total is above the one shown
 */
public record SteroidYear(Milligrams total, int days, Set<Token> withoutEquivalent) {

    public SteroidYear {
        withoutEquivalent = Set.copyOf(withoutEquivalent);
    }

    /**
     * A steroid that was given.
     *
     * @param day on which day
     * @param drug which
     * @param amount how much
     */
    public record Dose(LocalDate day, Token drug, Milligrams amount) {}

    /** Whether all that was given is in the total. */
    public boolean isWhole() {
        return withoutEquivalent.isEmpty();
    }

    /** Adds up. The same day a year ago still counts, and so does a day that seems to lie ahead. */
    public static SteroidYear of(Collection<Dose> doses, LocalDate today, List<Equivalent> equivalents) {
        LocalDate since = today.minusMonths(12);
        List<Dose> counting =
                doses.stream().filter(dose -> !dose.day().isBefore(since)).toList();
        Exact total = counting.stream()
                .flatMap(dose -> equivalent(dose, equivalents).stream())
                .map(Milligrams::value)
                .reduce(Exact.ZERO, Exact::plus);
        Set<Token> without = new TreeSet<>();
        counting.stream()
                .filter(dose -> equivalent(dose, equivalents).isEmpty())
                .forEach(dose -> without.add(dose.drug()));
        return new SteroidYear(new Milligrams(total), days(counting.stream()), without);
    }

    private static int days(Stream<Dose> doses) {
        return (int) doses.map(Dose::day).distinct().count();
    }

    /** Where sources disagree the one by which it counts for most. */
    private static Optional<Milligrams> equivalent(Dose dose, List<Equivalent> equivalents) {
        return equivalents.stream()
                .filter(row -> row.drug().equals(dose.drug()))
                .map(row -> row.inMethylprednisolone(dose.amount()))
                .max(SteroidYear::compare);
    }

    private static int compare(Milligrams one, Milligrams other) {
        return one.value().compareTo(other.value());
    }
}
