package org.filiform.clinic.clients;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A person under care.
 *
 * @param id who
 * @param version how often this was saved; an edit names the version that it began with
 * @param details what is written down
 */
public record Client(ClientId id, int version, Details details) {

    /**
     * What is written down about a person besides their answers.
     *
     * @param name as they are called
     * @param born the day of birth, if it is known
     * @param phone empty when there is none
     * @param mail empty when there is none
     * @param language in which they are asked, such as {@code en}
     * @param country two letters, for the number to call in an emergency
     * @param alert what whoever sees them must know first, in a few words
     * @param complaint what they come for, in their own words
     */
    public record Details(
            String name,
            Optional<LocalDate> born,
            String phone,
            String mail,
            String language,
            String country,
            String alert,
            String complaint) {

        /** Somebody of whom only the name is known. */
        public static Details named(String name) {
            return new Details(name, Optional.empty(), "", "", "en", "GB", "", "");
        }
    }

    public String name() {
        return details.name();
    }

    /** Full years on a day. */
    public Optional<Integer> age(LocalDate on) {
        return details.born().map(born -> Math.max(0, Period.between(born, on).getYears()));
    }
}
