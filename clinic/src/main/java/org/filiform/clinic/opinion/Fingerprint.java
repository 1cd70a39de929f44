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
 * not count, nor how many days ago a day was; what was said does.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** Of the finding, with the facts that made it. */
    static String of(Finding finding, Screening screening) {
        StringBuilder text = new StringBuilder()
                .append(finding.name())
                .append('\n')
                .append(finding.action())
                .append('\n')
                .append(finding.scope());
        if (finding instanceof Finding.Fired fired) {
            text.append(fired.sites()).append(fired.techniques()).append(fired.drugs());
        }
        finding.from().forEach(fact -> text.append('\n').append(read(fact, screening)));
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

    private static String read(FactId fact, Screening screening) {
        Reading reading = screening.readings().getOrDefault(fact, Reading.silence());
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
