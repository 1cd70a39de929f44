package org.filiform.decision.fact;

import java.time.Instant;
import java.util.Optional;

/** Whether an assertion holds at a moment. */
sealed interface Standing {

    record Holds() implements Standing {}

    record Silent() implements Standing {}

    /** It no longer says what it said, and it still raises the question. */
    record Asks(UnknownReason why) implements Standing {}

    Holds HOLDS = new Holds();
    Silent SILENT = new Silent();

    static Standing of(Validity valid, AsOf asOf) {
        Instant now = asOf.instant();
        if (valid.from().surelyAfter(now)) {
            return SILENT;
        }
        Optional<Moment> to = valid.to();
        if (to.isPresent() && to.get().surelyBy(now)) {
            return afterTheEnd(valid, now);
        }
        boolean begun = valid.from().surelyBy(now);
        boolean open = to.isEmpty() || to.get().surelyAfter(now);
        return begun && open ? HOLDS : new Asks(UnknownReason.PARTIAL_DATE);
    }

    private static Standing afterTheEnd(Validity valid, Instant now) {
        boolean over = valid.askUntil().isPresent() && valid.askUntil().get().surelyBy(now);
        if (valid.askAfter().isEmpty() || over) {
            return SILENT;
        }
        return new Asks(valid.askAfter().get());
    }
}
