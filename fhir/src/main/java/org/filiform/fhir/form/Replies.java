package org.filiform.fhir.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.FactId;

/** What was answered up to now. Each new answer gives a new one of these, so that going back loses nothing but itself. */
public record Replies(Map<FactId, Reply> byFact) {

    public Replies {
        byFact = Collections.unmodifiableMap(new LinkedHashMap<>(byFact));
    }

    public static Replies none() {
        return new Replies(Map.of());
    }

    public Replies with(Map<FactId, Reply> more) {
        Map<FactId, Reply> both = new LinkedHashMap<>(byFact);
        both.putAll(more);
        return new Replies(both);
    }

    public Optional<Reply> to(FactId fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** Whether its details are pointless: it was said not to hold. */
    public boolean isNo(FactId fact) {
        return byFact.get(fact) instanceof Reply.No;
    }
}
