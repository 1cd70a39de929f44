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
                        .mapToObj(point -> past.syringe()
                                .map(syringe -> passed(visit, point, sites, syringe))
                                .orElseGet(() -> inserted(visit, point, sites)))
                        .toList());
    }

    private String inserted(Visit visit, int point, List<Site> sites) {
        return in(visit, point, sites, "inserted", id(visit, point), "0.25", "solid", "\"deep\",\"static\"", "");
    }

    /** The same needle for every point. */
    private String passed(Visit visit, int point, List<Site> sites, PastSyringe syringe) {
        String dose =
                ",\"dose\":{\"syringe\":\"%s\",\"ml\":\"%s\"}".formatted(PastSyringes.id(visit), syringe.pointMl());
        return in(visit, point, sites, "passed", id(visit, 0), "0.4", "hollow", "\"deep\"", dose);
    }

    private String in(
            Visit visit,
            int needle,
            List<Site> sites,
            String kind,
            String id,
            String gauge,
            String bore,
            String techniques,
            String dose) {
        Site site = sites.get(needle % sites.size());
        String region =
                names.regions(site).stream().findFirst().map(Token::value).orElseThrow();
        return """
                {"id":"%s-in-%d","kind":"%s","at":"%s","afterwards":false,"needle":"%s","insertion":"%s-%d",\
                "spec":{"gauge":"%s","length":"40","bore":"%s","lot":"4471"},\
                "how":{"muscle":"%s","region":"%s","side":"%s","x":"0.%d","y":"0.%d","techniques":[%s]}%s}""".formatted(
                        visit.id(),
                        needle,
                        kind,
                        clock.instant().plusSeconds((long) needle * SECONDS_BETWEEN - 120),
                        id,
                        visit.id(),
                        needle,
                        gauge,
                        bore,
                        site.muscle(),
                        region,
                        site.side().name().toLowerCase(Locale.ROOT),
                        35 + 7 * (needle % 4),
                        25 + 12 * (needle % 5),
                        techniques,
                        dose);
    }

    /** All of them, but for the last one where one is forgotten; and what is left in a syringe. */
    void out(Visit visit, PastVisit past, Whoever who) {
        int out = past.until() == PastVisit.Until.ONE_IN ? opened(past) - 1 : opened(past);
        Instant now = clock.instant();
        past.syringe()
                .filter(syringe -> !syringe.discardedMl().isEmpty())
                .ifPresent(syringe -> tell(visit, who, List.of("""
                {"id":"%s-discarded","kind":"discarded","at":"%s","afterwards":false,"syringe":"%s","ml":"%s"}""".formatted(
                                visit.id(), now, PastSyringes.id(visit), syringe.discardedMl()))));
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
                {"id":"%s-count","kind":"counted","at":"%s","afterwards":false,"number":%d}""".formatted(visit.id(), clock.instant(), opened(past))));
    }

    private static int opened(PastVisit past) {
        return past.syringe().isPresent() ? 1 : past.needles();
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
