package org.filiform.clinic.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;

/**
 * What a finding rests on, as one hash, so that a decision about it dies when that changes. Who said something and when does
 * not count, nor how many days ago a day was; what was said does. Its ground is the answer without what anybody vouches for:
 * what a doctor says about a finding does not change what they were asked.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** Of the finding of that name; empty while nothing of that name is found. */
    static Optional<String> ofNamed(String name, Screening ground) {
        return named(name, ground).map(finding -> text(finding, ground));
    }

    /** Of the finding, with the facts that made it. */
    static String of(Finding finding, Screening ground) {
        return text(named(finding.name(), ground).orElse(finding), ground);
    }

    private static Optional<Finding> named(String name, Screening ground) {
        return ground.answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .filter(finding -> finding.name().equals(name))
                .findFirst();
    }

    private static String text(Finding finding, Screening ground) {
        StringBuilder text = new StringBuilder()
                .append(finding.name())
                .append('\n')
                .append(finding.action())
                .append('\n')
                .append(finding.scope());
        if (finding instanceof Finding.Fired fired) {
            text.append(fired.sites()).append(fired.techniques()).append(fired.drugs());
        }
        finding.from().forEach(fact -> text.append('\n').append(read(fact, ground)));
        return hash(text.toString());
    }

    /** Of the rules by which it was found. */
    static String ofRules(Screening screening) {
        Frame frame = screening.frame();
        return hash(frame.pack().hash() + '\n' + frame.adoption().orElse("none"));
    }

    /** Of several findings in words. */
    static String together(List<FindingText> findings) {
        return hash(findings.stream().map(FindingText::fingerprint).sorted().collect(Collectors.joining("\n")));
    }

    private static String read(FactId fact, Screening ground) {
        Reading reading = ground.readings().getOrDefault(fact, Reading.silence());
        List<String> days = reading.from().stream()
                .map(Assertion::claim)
                .map(Fingerprint::day)
                .flatMap(Optional::stream)
                .toList();
        return fact + "=" + reading.state() + reading.whichInOrder() + (days.isEmpty() ? reading.values() : days);
    }

    /** A day that was told; how long ago it is changes every night. */
    private static Optional<String> day(Claim claim) {
        return switch (claim) {
            case Claim.Dated(var day) -> Optional.of(day.toString());
            case Claim.Born(var day) -> Optional.of(day.toString());
            case Claim.Yes _, Claim.No _, Claim.Unsure _, Claim.Measured _, Claim.Gestation _ -> Optional.empty();
        };
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
