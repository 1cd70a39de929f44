package org.filiform.clinic.clients;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Person;

/**
 * Everybody who has to do with a record.
 *
 * @param team who treats the client, and did
 * @param isOnTeam whether whoever looks is on it
 * @param account the client's own account
 * @param consents one row a purpose
 * @param history what was said about contacts, the newest first
 * @param guardians who speaks for the client
 * @param privateAnswers whether private answers are kept from them
 * @param isYoung whether the client is not of age, or nobody knows
 */
public record PeopleView(
        List<Member> team,
        boolean isOnTeam,
        Optional<Person> account,
        List<Row> consents,
        List<Said> history,
        List<Speaker> guardians,
        boolean privateAnswers,
        boolean isYoung) {

    /** Somebody on the team; {@code to} is empty while they are. */
    public record Member(String name, String profession, String how, String from, String to) {}

    /** One purpose, and each way to be contacted for it. */
    public record Row(ContactConsents.Purpose purpose, List<Cell> cells) {}

    /** What counts for one way: {@code yes}, {@code no}, or empty where nobody asked. */
    public record Cell(ContactConsents.Way way, String value) {

        /** The name of its field. */
        public String field(ContactConsents.Purpose purpose) {
            return way + "." + purpose;
        }
    }

    /** What was said at one time, in words. */
    public record Said(String what, String by, String at) {}

    /** Somebody who speaks for the client. */
    public record Speaker(Guardian guardian, String from, String to, Optional<Person> account) {}
}
