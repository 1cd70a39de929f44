package org.filiform.clinic.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.clinic.syringes.DrawingUp;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** The syringes of invented visits, typed as on their page. */
@Component
class PastSyringes {

    private static final int MONTHS_GOOD = 14;

    private final Clients clients;
    private final DrawingUp drawingUp;
    private final HouseClock clock;

    PastSyringes(Clients clients, DrawingUp drawingUp, HouseClock clock) {
        this.clients = clients;
        this.drawingUp = drawingUp;
        this.clock = clock;
    }

    /** The id of the syringe of a visit. */
    static String id(Visit visit) {
        return visit.id() + "-syringe";
    }

    void prepare(Visit visit, PastSyringe syringe, Whoever who) {
        Client client = clients.get(visit.client()).orElseThrow();
        must(visit, drawingUp.weight(client, visit, body(syringe), who));
        must(visit, drawingUp.syringe(client, visit, form(visit, syringe), who));
    }

    private static Map<String, String> body(PastSyringe syringe) {
        return Map.of(
                "request", UUID.randomUUID().toString(), "weight", syringe.weight(), "oldAge", "no", "kidney", "no");
    }

    private Map<String, String> form(Visit visit, PastSyringe syringe) {
        Map<String, String> form = new HashMap<>();
        form.put("request", UUID.randomUUID().toString());
        form.put("syringe", id(visit));
        for (int row = 0; row < syringe.drugs().size(); row++) {
            PastSyringe.Drug drug = syringe.drugs().get(row);
            form.put("drug." + row, drug.id() + "|" + drug.strength());
            form.put("volume." + row, drug.ml());
            form.put("lot." + row, lot(drug.id()));
            form.put("expiry." + row, lastDay().toString());
        }
        return form;
    }

    private static String lot(String drug) {
        return drug.substring(0, 1).toUpperCase(Locale.ROOT) + "2207";
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusMonths(MONTHS_GOOD).withDayOfMonth(1).minusDays(1);
    }

    private static void must(Visit visit, List<String> refused) {
        if (!refused.isEmpty()) {
            throw new IllegalStateException("In the demonstration " + visit.address() + " is refused: " + refused);
        }
    }
}
