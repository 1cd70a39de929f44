package org.filiform.clinic.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filiform.clinic.needles.Recorder;
import org.filiform.clinic.shell.HouseClock;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.fact.Token;
import org.springframework.stereotype.Component;

/** The needles of invented visits, told as a device tells them. */
@Component
class PastNeedles {

    private static final int SECONDS_BETWEEN = 20;

    private final Recorder recorder;
    private final SiteNames names;
    private final Texts texts;
    private final HouseClock clock;

    PastNeedles(Recorder recorder, SiteNames names, Texts texts, HouseClock clock) {
        this.recorder = recorder;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    void in(Visit visit, PastVisit past, List<Site> sites, Whoever who) {
        tell(
                visit,
                who,
                IntStream.range(0, past.needles())
                        .mapToObj(needle -> in(visit, needle, sites))
                        .toList());
    }

    private String in(Visit visit, int needle, List<Site> sites) {
        Site site = sites.get(needle % sites.size());
        String region =
                names.regions(site).stream().findFirst().map(Token::value).orElseThrow();
        return """
                {"id":"%s-in-%d","kind":"inserted","at":"%s","afterwards":false,"needle":"%s","insertion":"%s-%d",\
                "spec":{"gauge":"0.25","length":"40","bore":"solid","lot":"4471"},\
                "how":{"muscle":"%s","region":"%s","side":"%s","x":"0.%d","y":"0.%d","techniques":["deep","static"]}}""".formatted(
                        visit.id(),
                        needle,
                        clock.instant().plusSeconds((long) needle * SECONDS_BETWEEN - 120),
                        id(visit, needle),
                        visit.id(),
                        needle,
                        site.muscle(),
                        region,
                        site.side().name().toLowerCase(Locale.ROOT),
                        35 + 7 * (needle % 4),
                        25 + 12 * (needle % 5));
    }

    /** All of them, but for the last one where one is forgotten. */
    void out(Visit visit, PastVisit past, Whoever who) {
        int out = past.until() == PastVisit.Until.ONE_IN ? past.needles() - 1 : past.needles();
        Instant now = clock.instant();
        tell(
                visit,
                who,
                IntStream.range(0, out)
                        .mapToObj(needle -> """
                                {"id":"%s-out-%d","kind":"binned","at":"%s","afterwards":false,"needle":"%s"}""".formatted(visit.id(), needle, now, id(visit, needle)))
                        .toList());
    }

    void count(Visit visit, PastVisit past, Whoever who) {
        tell(visit, who, List.of("""
                {"id":"%s-count","kind":"counted","at":"%s","afterwards":false,"number":%d}""".formatted(visit.id(), clock.instant(), past.needles())));
    }

    private static String id(Visit visit, int needle) {
        return visit.id() + "-" + needle;
    }

    private void tell(Visit visit, Whoever who, List<String> operations) {
        String body = "{\"device\":\"demonstration\",\"now\":\"%s\",\"operations\":[%s]}"
                .formatted(clock.instant(), operations.stream().collect(Collectors.joining(",")));
        List<String> refused = recorder.take(visit, who, body.getBytes(UTF_8), texts);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Refused in the demonstration: " + refused);
        }
    }
}
