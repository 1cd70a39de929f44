package org.filiform.clinic.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.visits.VisitId;

/**
 * A text that was sent to a client to be read before they come. It is no consent and opens nothing.
 *
 * @param id which
 * @param client to whom
 * @param visit for which visit it was composed
 * @param plan by which plan
 * @param way how it reaches them
 * @param scope what it is about
 * @param visits for how many visits
 * @param review until which day
 * @param text as it was sent
 * @param version which text it was
 * @param isPrivate whether it tells of something that a young client may keep from those who speak for them
 * @param by the practitioner who sent it
 * @param at when
 * @param until when it may be read
 * @param readings who said that they had read it, the first first
 * @param questions what they want to ask, the first first
 */
public record Sent(
        SentId id,
        ClientId client,
        VisitId visit,
        UUID plan,
        Way way,
        Scope scope,
        int visits,
        LocalDate review,
        ConsentText text,
        Consent.Version version,
        boolean isPrivate,
        String by,
        Instant at,
        Instant until,
        List<Reading> readings,
        List<Question> questions) {

    public Sent {
        readings = List.copyOf(readings);
        questions = List.copyOf(questions);
    }

    /** How a text reaches a client. On their own pages it stands in any case. */
    public enum Way {
        /** By a link in a letter. */
        MAIL,
        /** On their own pages alone. */
        PAGES
    }

    /**
     * Who reads.
     *
     * @param guardian who speaks for the client; empty for the client
     * @param name how they are called
     */
    public record Reader(Optional<UUID> guardian, String name) {

        /** Somebody who speaks for a client. */
        public static Reader speaking(Guardian guardian) {
            return new Reader(Optional.of(guardian.id()), guardian.name());
        }

        /** The client. */
        public static Reader self(String name) {
            return new Reader(Optional.empty(), name);
        }

        boolean isSame(Reader other) {
            return guardian.equals(other.guardian);
        }
    }

    /** Somebody said that they had read it. */
    public record Reading(Reader reader, Instant at) {}

    /** Something that somebody wants to ask. */
    public record Question(Reader reader, String text, Instant at) {}

    /** Whether this is the text that is proposed, word for word. */
    boolean isOf(Proposal proposal) {
        return version.hash().equals(proposal.version().hash());
    }

    /** When somebody said that they had read it; empty where they have not. */
    public Optional<Instant> readAt(Reader reader) {
        return readings.stream()
                .filter(reading -> reading.reader().isSame(reader))
                .map(Reading::at)
                .findFirst();
    }

    /** What one person asked: nobody is shown what another one asked. */
    public List<String> questionsOf(Reader reader) {
        return questions.stream()
                .filter(question -> question.reader().isSame(reader))
                .map(Question::text)
                .toList();
    }
}
