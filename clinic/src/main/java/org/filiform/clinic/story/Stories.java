package org.filiform.clinic.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.aftercare.Checks;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.consent.Consent;
import org.filiform.clinic.consent.Consents;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.needles.Ledgers;
import org.filiform.clinic.note.Notes;
import org.filiform.clinic.opinion.OpinionStory;
import org.filiform.clinic.screening.Rounds;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.story.Event.Kind;
import org.filiform.clinic.visits.Assessment;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.ledger.Counts;
import org.filiform.decision.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Tells the story of a client from what the parts of the house keep. */
@Component
class Stories {

    private final Visits visits;
    private final VisitPapers papers;
    private final Ledgers ledgers;
    private final Notes notes;
    private final Consents consents;
    private final Incidents incidents;
    private final Checks checks;
    private final OpinionStory opinions;
    private final Drawings drawings;
    private final Rounds rounds;
    private final SiteNames names;
    private final Times times;
    private final Clock clock;

    Stories(
            Visits visits,
            VisitPapers papers,
            Ledgers ledgers,
            Notes notes,
            Consents consents,
            Incidents incidents,
            Checks checks,
            OpinionStory opinions,
            Drawings drawings,
            Rounds rounds,
            SiteNames names,
            Times times,
            Clock clock) {
        this.visits = visits;
        this.papers = papers;
        this.ledgers = ledgers;
        this.notes = notes;
        this.consents = consents;
        this.incidents = incidents;
        this.checks = checks;
        this.opinions = opinions;
        this.drawings = drawings;
        this.rounds = rounds;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    /** All that happened, the newest first; what comes next stands before it. */
    List<Event> of(Client client, Texts texts) {
        List<Event> events = new ArrayList<>();
        List<Visit> all = visits.of(client.id());
        for (int at = 0; at < all.size(); at++) {
            visit(all.get(at), all.size() - at, texts, events);
        }
        review(all, texts).ifPresent(events::add);
        consents.of(client.id()).forEach(consent -> consent(client.id(), consent, texts, events));
        rounds.finished(client.id())
                .forEach(at -> events.add(
                        event(at, Kind.OTHER, texts.of("story.screened"), "", "/clients/" + client.id(), texts)));
        drawings.of(client.id()).forEach(drawing -> events.add(painted(drawing, texts)));
        opinions.of(client.id())
                .forEach(happened -> events.add(event(
                        happened.at(),
                        Kind.OTHER,
                        texts.of(happened.text(), happened.gaps().toArray()),
                        "",
                        happened.address(),
                        texts)));
        return events.stream()
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
    }

    /** Only the visits. */
    List<Event> visits(Client client, Texts texts) {
        return of(client, texts).stream()
                .filter(event -> event.kind() == Kind.VISIT)
                .toList();
    }

    private void visit(Visit visit, int number, Texts texts, List<Event> events) {
        Ledger ledger = ledgers.of(visit.id());
        String muscles = muscles(visit, ledger);
        events.add(new Event(
                visit.openedAt(),
                Kind.VISIT,
                texts.of("story.visit", times.minute(visit.openedAt(), texts), String.valueOf(number)),
                muscles.isEmpty() ? texts.of("story.visit.nowhere") : muscles,
                said(visit, ledger, texts),
                notes.of(visit.id()).isPresent() ? visit.address() + "/note" : visit.address()));
        incidents.of(visit.id()).forEach(incident -> events.add(wrong(incident, texts)));
        checks.of(visit.id()).stream()
                .filter(check -> check.done().isPresent())
                .forEach(check -> check.done()
                        .ifPresent(done -> events.add(event(
                                done.at(),
                                done.well() ? Kind.OTHER : Kind.WRONG,
                                check.name(),
                                texts.of(done.well() ? "aftercare.check.well" : "aftercare.check.unwell", done.by())
                                        + " " + done.words(),
                                visit.address() + "/aftercare",
                                texts))));
    }

    private String muscles(Visit visit, Ledger ledger) {
        List<String> needled = ledger.insertions().stream()
                .map(each -> names.of(
                        new Site(each.how().place().muscle(), each.how().place().side())))
                .distinct()
                .sorted()
                .toList();
        List<String> planned = papers.plan(visit.id()).stream()
                .flatMap(plan -> plan.paper().sites().stream())
                .map(names::of)
                .toList();
        return String.join("; ", needled.isEmpty() ? planned : needled);
    }

    private String said(Visit visit, Ledger ledger, Texts texts) {
        Counts counts = ledger.counts();
        List<String> parts = new ArrayList<>();
        if (visit.end().filter(end -> end.how() == Visit.How.LEFT).isPresent()) {
            parts.add(texts.of("story.left", visit.end().orElseThrow().why()));
        } else if (counts.opened() > 0) {
            parts.add(texts.of("story.needles", counts.opened(), counts.inBin(), counts.insertions()));
        }
        if (counts.inBody() > 0) {
            parts.add(texts.of("story.still-in", counts.inBody()));
        }
        parts.add(visit.openedName() + ".");
        papers.assessment(visit.id())
                .ifPresent(seen -> parts.add(
                        texts.of("story.pain", String.valueOf(seen.paper().painNow()))));
        return String.join(" ", parts);
    }

    private Event painted(Drawing drawing, Texts texts) {
        String who =
                texts.of(drawing.by().text(), drawing.by().name(), drawing.by().beside());
        return event(
                drawing.at(),
                Kind.OTHER,
                texts.of(drawing.isWithoutPain() ? "drawing.none" : "drawing.painted"),
                who,
                drawing.address(),
                texts);
    }

    private Event wrong(Incident incident, Texts texts) {
        return event(
                incident.at(),
                Kind.WRONG,
                texts.of("note.incident." + incident.kind()),
                sentence(incident.words()) + " "
                        + incident.closing().map(end -> end.done()).orElse(texts.of("note.incident-open")),
                "",
                texts);
    }

    private static String sentence(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private void consent(ClientId client, Consent consent, Texts texts, List<Event> events) {
        events.add(event(
                consent.at(),
                Kind.OTHER,
                texts.of("story.agreed", consent.text().title()),
                texts.of("story.agreed.by", consent.signature().name(), consent.explainedBy()),
                "/clients/" + client + "/consents",
                texts));
        consent.withdrawn()
                .ifPresent(taken -> events.add(event(
                        taken.at(),
                        Kind.WRONG,
                        texts.of("story.withdrawn", consent.text().title()),
                        taken.name() + ". " + taken.why(),
                        "/clients/" + client + "/consents",
                        texts)));
    }

    /** The day on which the newest plan is looked at again, while that lies ahead. */
    private Optional<Event> review(List<Visit> all, Texts texts) {
        return all.stream()
                .flatMap(visit -> papers.plan(visit.id()).stream())
                .findFirst()
                .map(Written::paper)
                .map(Plan::review)
                .filter(day -> !day.isBefore(LocalDate.now(clock)))
                .map(day -> new Event(
                        day.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Kind.NEXT,
                        times.day(day, texts),
                        texts.of("story.review"),
                        texts.of("story.review.text"),
                        ""));
    }

    private Event event(Instant at, Kind kind, String title, String text, String address, Texts texts) {
        return new Event(at, kind, times.minute(at, texts), title, text, address);
    }

    /** Pain now as it was said at each visit, the earliest first. */
    PainChart pain(Client client) {
        return PainChart.of(
                visits.of(client.id()).reversed().stream()
                        .flatMap(visit -> papers.assessment(visit.id()).stream())
                        .map(seen -> new PainChart.Said(seen.at(), seen.paper().painNow()))
                        .collect(Collectors.toList()),
                clock.getZone());
    }

    /** What it was about last. */
    Optional<Assessment> last(Client client) {
        return visits.of(client.id()).stream()
                .flatMap(visit -> papers.assessment(visit.id()).stream())
                .map(Written::paper)
                .findFirst();
    }

    /** What the client agreed to and has not taken back. */
    List<Consent> agreed(Client client) {
        return consents.of(client.id()).stream().filter(Consent::counts).toList();
    }
}
