package org.filiform.clinic.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.screening.VerdictSign;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;

/**
 * What a needle in one muscle may meet, for this person and for whoever holds it. It shows what was measured and never how
 * deep to go.
 *
 * @param site which muscle
 * @param name what it is called
 * @param structures what lies at risk, the weightiest first
 * @param needling how it is said to be needled; empty where nobody has said
 * @param own what this client's own findings add there
 * @param positioning what they add to how the client lies or sits
 * @param acts which acts it needs
 * @param asks what is asked about this muscle alone
 * @param isPlanned whether it is in the plan that is kept, so that the questions can be answered here
 * @param notPressable who says that bleeding cannot be pressed on there; empty where nobody does, which is not that it can
 */
public record RiskCard(
        Site site,
        String name,
        List<Structure> structures,
        Optional<Needled> needling,
        List<PlanView.Caution> own,
        List<String> positioning,
        List<Act> acts,
        List<FactEntry> asks,
        boolean isPlanned,
        String notPressable) {

    public RiskCard {
        structures = List.copyOf(structures);
        own = List.copyOf(own);
        positioning = List.copyOf(positioning);
        acts = List.copyOf(acts);
        asks = List.copyOf(asks);
    }

    /** What the card is called in its page. */
    public String id() {
        return id(site);
    }

    static String id(Site site) {
        return "risk-" + site.code().replace('.', '-');
    }

    /**
     * A structure at risk.
     *
     * @param name which
     * @param lies where it lies
     * @param place how far it was checked that it lies there
     * @param figures what was measured, each with how and by whom
     * @param conflict how the figures contradict each other; empty where they do not
     * @param higher who is at higher risk
     * @param safer how it is said to be safer
     * @param sources who says so
     * @param mark how far that was checked
     */
    public record Structure(
            String name,
            String lies,
            Checked place,
            List<Figure> figures,
            String conflict,
            List<Higher> higher,
            String safer,
            String sources,
            Checked mark) {

        public Structure {
            figures = List.copyOf(figures);
            higher = List.copyOf(higher);
        }

        /** Whether this client is known to be at higher risk. */
        public boolean isHigherHere() {
            return higher.stream().anyMatch(Higher::isThisClient);
        }
    }

    /**
     * What was measured.
     *
     * @param says the figures with their units
     * @param how by which method, in how many, and by whom
     * @param mark how far that was checked
     */
    public record Figure(String says, String how, Checked mark) {}

    /**
     * Who is at higher risk.
     *
     * @param who in words
     * @param isThisClient whether this client is known to be one
     */
    public record Higher(String who, boolean isThisClient) {}

    /**
     * How it is said to be needled.
     *
     * @param rows how the client lies, how it is felt, the way of the needle; without what nobody has said
     * @param mark how far these were checked
     * @param source where, as it was noted
     * @param length the needles in use, as a reference; empty where there is none
     */
    public record Needled(List<Row> rows, Checked mark, String source, Optional<Length> length) {

        public Needled {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line.
     *
     * @param text the key of what it is about
     * @param says what is said about it
     */
    public record Row(String text, String says) {}

    /**
     * Needles in use, which is no depth to go to.
     *
     * @param fromMm the shortest, in millimetres
     * @param toMm the longest, in millimetres
     * @param mark how far that was checked
     */
    public record Length(int fromMm, int toMm, Checked mark) {}

    /**
     * How far something was checked.
     *
     * @param words in words
     * @param disc how that looks
     */
    public record Checked(String words, String disc) {

        static Checked of(Mark mark) {
            return new Checked(Wording.of(mark), VerdictSign.disc(mark));
        }
    }

    /**
     * An act that it needs.
     *
     * @param act which
     * @param since the day from which whoever looks holds it; empty for who does not hold it today
     */
    public record Act(PermittedAct act, Optional<LocalDate> since) {}
}
