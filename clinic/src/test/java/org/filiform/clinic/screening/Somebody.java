package org.filiform.clinic.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.fact.FactEntry;

/** What people of tests say of themselves. */
public final class Somebody {

    private Somebody() {}

    /** A man to whom nothing applies but that he smokes, which a young client may keep to himself. */
    public static Map<FactId, Reply> whoSmokes() {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        for (FactEntry fact : PackLoader.shipped().facts()) {
            boolean plain = fact.definition().value() instanceof ValueKind.YesNo
                    || fact.definition().value() instanceof ValueKind.Places
                    || fact.definition().value() instanceof ValueKind.Trimester;
            if (plain && fact.definition().parent().isEmpty()) {
                replies.put(fact.id(), fact.definition().permits() ? Reply.yes() : new Reply.No());
            }
        }
        replies.put(new FactId("sex"), new Reply.Yes(Set.of(new Token("male"))));
        replies.put(new FactId("smoker"), Reply.yes());
        return replies;
    }

    /** A man to whom nothing applies, as far as people are asked themselves. */
    public static Map<FactId, Reply> healthy() {
        Map<FactId, Reply> replies = whoSmokes();
        replies.put(new FactId("smoker"), new Reply.No());
        replies.keySet().removeIf(id -> {
            FactEntry fact = PackLoader.shipped().facts().named(id);
            return fact.definition().stage() == Stage.PLAN
                    || fact.question().client().isEmpty();
        });
        return replies;
    }
}
