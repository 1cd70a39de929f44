package org.filiform.clinic.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.clinic.drawings.Drawing.Quality;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.decision.fact.Token;
import org.springframework.stereotype.Component;

/** What invented clients painted, each drawing through the same door as a real one, at the time at which it is said to have been. */
@Component
class PastDrawings {

    private static final int COLUMNS = 6;

    private final Clients clients;
    private final Drawings drawings;
    private final HouseClock clock;

    PastDrawings(Clients clients, Drawings drawings, HouseClock clock) {
        this.clients = clients;
        this.drawings = drawings;
        this.clock = clock;
    }

    /** All of them, the earliest first. */
    void happen() {
        Instant now = clock.instant();
        for (List<String> row : Lines.of("/demo/drawings.txt", COLUMNS)) {
            Client client = clients.find(row.getFirst()).getFirst();
            Instant at = PastVisit.at(row.get(1), now, clock.getZone());
            clock.at(at, () -> {
                drawings.add(
                        client.id(),
                        Optional.empty(),
                        paint(row),
                        maker(row, client),
                        Optional.empty(),
                        UUID.randomUUID());
                return at;
            });
        }
    }

    private static Maker maker(List<String> row, Client client) {
        return row.get(2).equals("client") ? Maker.client(client.name()) : Maker.practitioner(row.get(2));
    }

    private static Paint paint(List<String> row) {
        Map<Token, Integer> strengths = Arrays.stream(row.get(3).split(" "))
                .collect(Collectors.toMap(
                        place -> new Token(place.substring(0, place.indexOf(':'))),
                        place -> Integer.valueOf(place.substring(place.indexOf(':') + 1))));
        Set<Quality> qualities = Arrays.stream(row.get(4).split(","))
                .map(quality -> Quality.valueOf(quality.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Paint(strengths, qualities, row.get(5));
    }
}
