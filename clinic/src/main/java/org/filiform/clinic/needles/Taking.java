package org.filiform.clinic.needles;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes what devices tell of the needles of a visit, one visit at a time, and each operation by itself. */
@Component
class Taking {

    private static final String OTHER_VISIT = "FIL-7755";
    private static final String OTHER_CONTENT = "FIL-7756";
    private static final String LOCKED = "FIL-7759";

    private final Visits visits;
    private final Moments moments;
    private final NeedleOperations operations;
    private final NeedleStandings standings;
    private final OutsideGate outside;
    private final Consequences consequences;
    private final Vocabulary vocabulary;
    private final Takers takers;
    private final Readings readings;
    private final Trail trail;
    private final Clock clock;

    Taking(
            Visits visits,
            Moments moments,
            NeedleOperations operations,
            NeedleStandings standings,
            OutsideGate outside,
            Consequences consequences,
            Vocabulary vocabulary,
            Takers takers,
            Readings readings,
            Trail trail,
            Clock clock) {
        this.visits = visits;
        this.moments = moments;
        this.operations = operations;
        this.standings = standings;
        this.outside = outside;
        this.consequences = consequences;
        this.vocabulary = vocabulary;
        this.takers = takers;
        this.readings = readings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes all that can be taken; what came of it, with the list as it stands then. */
    @Transactional
    public Batch take(VisitId id, Sent sent, Whoever who, Texts texts, boolean isLocked) {
        Visit visit = visits.hold(id);
        Batch batch = new Batch(moments.of(visit, who), operations.of(id), standings.wasEven(id));
        Consequences.Of causes = consequences.of(visit, who, texts);
        for (JsonNode node : sent.operations()) {
            try {
                take(batch, sent, Arrived.read(node, new OperationReader(takers::named)), causes, isLocked);
            } catch (Misread why) {
                batch.refuse(refusal(node, why, texts));
            }
        }
        finish(batch, causes);
        return batch;
    }

    private void take(Batch batch, Sent sent, Arrived arrived, Consequences.Of causes, boolean isLocked) {
        Operation operation = arrived.operation();
        Optional<NeedleOperations.Kept> known = operations.find(operation.id());
        if (known.isPresent()) {
            requireSame(known.get(), batch, operation);
        } else if (isLocked && !arrived.mayBeToldWhileLocked()) {
            throw new Misread(LOCKED, "needles.misread.locked");
        } else {
            vocabulary.check(operation);
            if (operation instanceof Operation.HandedOver over) {
                takers.check(over.to());
            }
            keep(batch, sent, arrived, causes);
        }
    }

    private void keep(Batch batch, Sent sent, Arrived arrived, Consequences.Of causes) {
        Visit visit = batch.moment().visit();
        Instant at = putRight(arrived.at().plus(sent.isAhead()));
        List<OutsideGate.Reason> reasons =
                outside.reasons(batch.moment(), arrived.operation(), at, batch.wasEven(), batch.ledger());
        NeedleOperations.Kept kept = new NeedleOperations.Kept(
                visit.id(),
                new Entry(
                        arrived.operation(),
                        person(batch.moment().who()),
                        at,
                        arrived.isAfterwards() || at.isBefore(visit.openedAt().truncatedTo(ChronoUnit.MILLIS)),
                        reasons.stream().map(OutsideGate.Reason::code).findFirst(),
                        batch.nextPlace()),
                arrived.at());
        if (operations.add(kept, sent.device())) {
            batch.add(kept);
            follow(batch, arrived.operation());
            causes.add(kept.entry(), reasons, batch.ledger());
        } else {
            requireSame(operations.find(arrived.operation().id()).orElseThrow(), batch, arrived.operation());
        }
    }

    /** Nothing has happened that is still to come. */
    private Instant putRight(Instant at) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return at.isAfter(now) ? now : at;
    }

    private void follow(Batch batch, Operation operation) {
        if (batch.meant(operation) instanceof Operation.Binned out) {
            standings.follow(batch.moment().visit().id(), batch.ledger(), out.needle());
        }
    }

    private static void requireSame(NeedleOperations.Kept known, Batch batch, Operation operation) {
        if (!known.visit().equals(batch.moment().visit().id())) {
            throw new Misread(OTHER_VISIT, "needles.misread.other-visit");
        }
        if (!isSame(known.entry().operation(), operation)) {
            throw new Misread(OTHER_CONTENT, "needles.misread.other-content");
        }
    }

    /** Somebody to whom needles were handed may be called otherwise by now. */
    private static boolean isSame(Operation known, Operation told) {
        if (known instanceof Operation.HandedOver before && told instanceof Operation.HandedOver again) {
            return before.to().id().equals(again.to().id());
        }
        return known.equals(told);
    }

    private void finish(Batch batch, Consequences.Of causes) {
        Visit visit = batch.moment().visit();
        if (batch.isAnythingTaken()) {
            standings.follow(visit.id(), batch.ledger(), batch.wasEven());
            causes.follow();
            trail.done("needles.recorded", visit.client().value(), batch.summary());
        }
        if (!batch.refused().isEmpty()) {
            trail.refused("needles.recorded", visit.client().value(), batch.codes());
        }
        if (!batch.isAnythingTaken() && batch.refused().isEmpty()) {
            readings.of(visit.client());
        }
    }

    private static Refusal refusal(JsonNode node, Misread why, Texts texts) {
        return new Refusal(
                node.path("id").asString(""),
                why.code(),
                texts.of(why.text(), why.gaps()),
                texts.of("needles.todo." + why.code()));
    }

    private static Person person(Whoever who) {
        return new Person(who.account().toString(), who.name());
    }
}
