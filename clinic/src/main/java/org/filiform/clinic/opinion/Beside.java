package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;

/**
 * What stands beside the findings of one answer on one day, on the ground of that answer without what anybody vouches for.
 * Of several the newest counts.
 */
final class Beside {

    private final List<Letter> letters;
    private final List<Decision> decisions;
    private final Screening ground;
    private final LocalDate today;

    Beside(List<Letter> letters, List<Decision> decisions, Screening ground, LocalDate today) {
        this.letters = letters;
        this.decisions = decisions;
        this.ground = ground;
        this.today = today;
    }

    /** What a doctor said about a finding, with the letter that asked. */
    record Said(Letter letter, DoctorsAnswer answer, DoctorsAnswer.Opinion opinion) {}

    /** A letter about it that is waited for. */
    Optional<Letter> asked(Finding finding) {
        return letters.stream()
                .filter(letter ->
                        letter.isWaitedFor() && letter.about(finding.name()).isPresent())
                .max(Comparator.comparing(Letter::askedOn));
    }

    /** The newest that was said about it, whether or not it still counts. */
    Optional<Said> said(Finding finding) {
        return letters.stream()
                .flatMap(letter -> letter.answer().stream()
                        .flatMap(answer -> answer.about(finding.name()).stream()
                                .map(opinion -> new Said(letter, answer, opinion))))
                .max(Comparator.comparing(said -> said.answer().recordedAt()));
    }

    /** The newest that was said about it, if it still counts. */
    Optional<Said> opinion(Finding finding) {
        return said(finding).filter(said -> said.answer().countsOn(today) && isAboutThis(said, finding));
    }

    /** Whether what it rests on is as it was when the doctor was asked. */
    boolean isAboutThis(Said said, Finding finding) {
        String now = Fingerprint.of(finding, ground);
        return said.letter()
                .about(finding.name())
                .filter(about -> about.fingerprint().equals(now))
                .isPresent();
    }

    /** The newest decision against it that is neither over nor taken back, whether or not it still fits. */
    Optional<Decision> decided(Finding finding) {
        return decisions.stream()
                .filter(decision -> decision.finding().equals(finding.name()) && decision.isOpen(today))
                .max(Comparator.comparing(Decision::at));
    }

    /** The newest decision against it, if it still counts. */
    Optional<Decision> override(Finding finding) {
        return decided(finding)
                .filter(decision -> fits(decision, finding))
                .filter(decision -> !isRefusedSince(decision));
    }

    /**
     * Whether a doctor has held back their agreement since it was decided. Whatever becomes of what they said, going on
     * needs a decision that was made after it.
     */
    boolean isRefusedSince(Decision decision) {
        return letters.stream()
                .flatMap(letter -> letter.answers().stream())
                .filter(answer -> !answer.recordedAt().isBefore(decision.at()))
                .flatMap(answer -> answer.about(decision.finding()).stream())
                .anyMatch(opinion -> !opinion.says().permits());
    }

    /** What of that name was found, also where what somebody vouches for has answered it. */
    Optional<Finding> found(String name, Screening screening) {
        return Stream.of(screening, ground)
                .flatMap(one -> one.answers().stream())
                .flatMap(answer -> answer.findings().stream())
                .filter(finding -> finding.name().equals(name))
                .findFirst();
    }

    /** Whether the finding and the rules are as they were when it was decided. */
    boolean fits(Decision decision, Finding finding) {
        return decision.fingerprint().equals(Fingerprint.of(finding, ground))
                && decision.rules().equals(Fingerprint.ofRules(ground));
    }
}
