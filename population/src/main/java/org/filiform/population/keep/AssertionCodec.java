package org.filiform.population.keep;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;

/**
 * Assertions as bytes, some thirty for one. Reading gives back what was written, to the last nanosecond. One serves any
 * number of threads.
 */
final class AssertionCodec {

    private static final int HAS_END = 1;
    private static final int HAS_ASK_AFTER = 2;
    private static final int HAS_ASK_UNTIL = 4;
    private static final int RECORDED_WHEN_IT_BEGAN = 8;
    private static final int USUAL_ID = 16;
    private static final int HAS_NOTE = 32;
    private static final int ORIGIN_SHIFT = 6;

    private static final int HEALTH_RECORD = 0;
    private static final int ANSWER = 1;
    private static final int PRACTITIONER = 2;

    private static final List<UnknownReason> REASONS = List.of(UnknownReason.values());

    private final List<FactId> facts;
    private final Map<FactId, Integer> numbers = new HashMap<>();
    private final ClaimCodec claims;

    AssertionCodec(Collection<FactDefinition> facts) {
        this.facts = facts.stream().map(FactDefinition::id).toList();
        this.facts.forEach(fact -> numbers.put(fact, numbers.size()));
        Set<Token> words = new HashSet<>();
        for (FactDefinition fact : facts) {
            switch (fact.value()) {
                case ValueKind.Places(Set<Token> whenUnsaid) -> words.addAll(whenUnsaid);
                case ValueKind.Choice(Set<Token> of) -> words.addAll(of);
                case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> {}
            }
        }
        this.claims = new ClaimCodec(words);
    }

    boolean knows(FactId fact) {
        return numbers.containsKey(fact);
    }

    /** @param patient the id of the patient whom it is about */
    void write(Assertion assertion, String patient, ByteSink to) {
        String reference = assertion.origin().reference();
        String usualId = reference + "#" + assertion.fact();
        Validity valid = assertion.valid();
        int shape = (valid.to().isPresent() ? HAS_END : 0)
                | (valid.askAfter().isPresent() ? HAS_ASK_AFTER : 0)
                | (valid.askUntil().isPresent() ? HAS_ASK_UNTIL : 0)
                | (assertion.recordedAt().equals(valid.from()) ? RECORDED_WHEN_IT_BEGAN : 0)
                | (assertion.id().value().equals(usualId) ? USUAL_ID : 0);
        writeFact(assertion.fact(), to);
        switch (assertion.origin()) {
            case Origin.HealthRecord health ->
                to.put(shape | (HEALTH_RECORD << ORIGIN_SHIFT) | (health.note().isEmpty() ? 0 : HAS_NOTE));
            case Origin.Answer _ -> to.put(shape | (ANSWER << ORIGIN_SHIFT));
            case Origin.Practitioner _ -> to.put(shape | (PRACTITIONER << ORIGIN_SHIFT));
        }
        ReferenceCodec.write(reference, patient, to);
        writeOrigin(assertion.origin(), to);
        if ((shape & USUAL_ID) == 0) {
            to.putText(assertion.id().value());
        }
        long begin = valid.from().earliest().getEpochSecond();
        MomentCodec.write(valid.from(), 0, to);
        valid.to().ifPresent(end -> MomentCodec.write(end, begin, to));
        valid.askAfter().ifPresent(why -> to.put(REASONS.indexOf(why)));
        valid.askUntil().ifPresent(until -> MomentCodec.write(until, begin, to));
        if ((shape & RECORDED_WHEN_IT_BEGAN) == 0) {
            MomentCodec.write(assertion.recordedAt(), begin, to);
        }
        claims.write(assertion.claim(), begin, to);
    }

    Assertion read(String patient, ByteSource from) {
        FactId fact = readFact(from);
        int shape = from.get();
        String reference = ReferenceCodec.read(patient, from);
        Origin origin = readOrigin(shape, reference, from);
        String id = (shape & USUAL_ID) == 0 ? from.getText() : reference + "#" + fact;
        Moment start = MomentCodec.read(0, from);
        long begin = start.earliest().getEpochSecond();
        Validity valid = new Validity(
                start,
                (shape & HAS_END) == 0 ? Optional.empty() : Optional.of(MomentCodec.read(begin, from)),
                (shape & HAS_ASK_AFTER) == 0 ? Optional.empty() : Optional.of(REASONS.get(from.get())),
                (shape & HAS_ASK_UNTIL) == 0 ? Optional.empty() : Optional.of(MomentCodec.read(begin, from)));
        Moment recorded = (shape & RECORDED_WHEN_IT_BEGAN) == 0 ? MomentCodec.read(begin, from) : start;
        Claim claim = claims.read(begin, from);
        return new Assertion(new AssertionId(id), fact, claim, valid, recorded, origin);
    }

    void writeFact(FactId fact, ByteSink to) {
        Integer number = numbers.get(fact);
        if (number == null) {
            throw new IllegalArgumentException("No fact '" + fact + "' in this pack");
        }
        to.putCount(number);
    }

    FactId readFact(ByteSource from) {
        return facts.get(from.getSmallCount());
    }

    private static void writeOrigin(Origin origin, ByteSink to) {
        switch (origin) {
            case Origin.HealthRecord health -> {
                if (!health.note().isEmpty()) {
                    to.putText(health.note());
                }
            }
            case Origin.Answer _ -> {}
            case Origin.Practitioner practitioner -> {
                to.putText(practitioner.name());
                to.putText(practitioner.why());
            }
        }
    }

    private static Origin readOrigin(int shape, String reference, ByteSource from) {
        int kind = shape >>> ORIGIN_SHIFT;
        if (kind == HEALTH_RECORD) {
            return new Origin.HealthRecord(reference, (shape & HAS_NOTE) == 0 ? "" : from.getText());
        }
        return kind == ANSWER
                ? new Origin.Answer(reference)
                : new Origin.Practitioner(reference, from.getText(), from.getText());
    }
}
