package org.filiform.clinic.needles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.Reconciliation;

/** How needles and bin compare, as JSON. */
final class Reconciled {

    private Reconciled() {}

    /** Its kind first, then its numbers. */
    static Map<String, Object> json(Reconciliation reconciliation) {
        return switch (reconciliation) {
            case Reconciliation.Even(int count) -> of("even", "count", count);
            case Reconciliation.StillIn(int needles) -> of("still-in", "needles", needles);
            case Reconciliation.InHand(int needles) -> of("in-hand", "needles", needles);
            case Reconciliation.Unmatched unmatched ->
                of(
                        "unmatched",
                        "numbers",
                        unmatched.needles().stream().map(Needle::number).toList());
            case Reconciliation.Clashing _ -> Map.of("kind", "clashing");
            case Reconciliation.NotCounted _ -> Map.of("kind", "not-counted");
            case Reconciliation.CountIsOld(int counted) -> of("count-is-old", "counted", counted);
            case Reconciliation.CountDiffers(int ledger, int counted) -> {
                Map<String, Object> json = of("count-differs", "ledger", ledger);
                json.put("counted", counted);
                yield json;
            }
        };
    }

    private static Map<String, Object> of(String kind, String name, Object number) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put(name, number);
        return json;
    }
}
