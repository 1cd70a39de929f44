package org.filiform.clinic.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.aftercare.Checks;
import org.filiform.clinic.aftercare.Watching;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.needles.Boards;
import org.filiform.clinic.opinion.Board;
import org.filiform.clinic.opinion.Decided;
import org.filiform.clinic.opinion.OpinionsOut;
import org.filiform.clinic.outbox.Mail;
import org.filiform.clinic.oversight.Openings;
import org.filiform.clinic.screening.Round;
import org.filiform.clinic.screening.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of everybody who works here. */
@Controller
class TodayPage {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Rounds rounds;
    private final Clients clients;
    private final OpinionsOut opinions;
    private final Openings openings;
    private final Watching watching;
    private final Checks checks;
    private final CareTeam team;
    private final Times times;
    private final Mail mail;
    private final Boards boards;
    private final Trail trail;
    private final Clock clock;

    TodayPage(
            Rounds rounds,
            Clients clients,
            OpinionsOut opinions,
            Openings openings,
            Watching watching,
            Checks checks,
            CareTeam team,
            Times times,
            Mail mail,
            Boards boards,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.clients = clients;
        this.opinions = opinions;
        this.openings = openings;
        this.watching = watching;
        this.checks = checks;
        this.team = team;
        this.times = times;
        this.mail = mail;
        this.boards = boards;
        this.trail = trail;
        this.clock = clock;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR, Role.ACADEMY_LEAD
    })
    @GetMapping("/today")
    String today(Model model) {
        List<Waiting> urgent = new ArrayList<>();
        List<Waiting> answered = new ArrayList<>();
        List<Waiting> asked = new ArrayList<>();
        boolean receives = Viewers.current().meetsClients();
        List<Round> unread = receives ? rounds.unread() : List.of();
        trail.done("clients.listed", unread.size() + " on the list of the day");
        for (Round round : unread) {
            List<Waiting> list =
                    round.urgentAt().isPresent() ? urgent : round.completedAt().isPresent() ? answered : asked;
            clients.get(round.client())
                    .ifPresent(client -> list.add(new Waiting(
                            client, round.urgentAt().or(round::completedAt).orElse(round.begunAt()))));
        }
        model.addAttribute("urgent", urgent);
        model.addAttribute("answered", answered);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "opinions",
                Viewers.current().readsRecords()
                        ? opinions.board(Viewers.current().account().orElseThrow())
                        : Board.EMPTY);
        model.addAttribute("watched", receives ? watching.now() : List.of());
        model.addAttribute("checks", receives ? checksOfToday() : List.of());
        model.addAttribute("times", times);
        model.addAttribute("receives", receives);
        model.addAttribute("board", receives ? boards.now() : null);
        model.addAttribute("notSent", Viewers.current().is(Role.ADMINISTRATOR) ? mail.notSent() : List.of());
        model.addAttribute("openings", Viewers.current().is(Role.CLINICAL_LEAD) ? openings.waiting() : 0);
        model.addAttribute("decided", looksAtDecisions() ? opinions.decided() : Decided.NONE);
        model.addAttribute("door", Viewers.current().readsRecords() ? "" : "/ask");
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        return "today/today";
    }

    /** Whom whoever looks treats and asks today how they are. */
    private List<ToAsk> checksOfToday() {
        if (!Viewers.current().readsRecords()) {
            return List.of();
        }
        Instant tomorrow =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Predicate<ClientId> theirs = team.treatedBy(Viewers.current().account().orElseThrow());
        Instant lately = clock.instant().minus(A_WEEK);
        return checks.waiting(tomorrow).stream()
                .filter(check -> check.due().isAfter(lately))
                .filter(check -> theirs.test(check.client()))
                .flatMap(check -> clients.get(check.client()).map(client -> new ToAsk(client, check)).stream())
                .toList();
    }

    private static boolean looksAtDecisions() {
        return Viewers.current().is(Role.CLINICAL_LEAD) || Viewers.current().is(Role.AUDITOR);
    }
}
