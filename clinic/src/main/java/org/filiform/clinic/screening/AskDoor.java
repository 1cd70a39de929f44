package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.clinic.access.Guesses;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Privacy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands before a round: its secret, its time, the browser that may answer it, and for a link that left the house the
 * date of birth. A round that is over, or is answered in another browser, looks the same as one that never was.
 */
@Component
class AskDoor {

    /** How often a date of birth may be wrong before the link is locked. */
    static final int MOST_WRONG = 5;

    private static final String SHOWN = "filiform.born-shown.";
    private static final String HELD = "filiform.ask-held.";
    private static final String OVER = "screening/expired";

    private final Asking asking;
    private final Rounds rounds;
    private final Clients clients;
    private final CareTeam team;
    private final Privacy privacy;
    private final HandOver handOver;
    private final Guesses guesses;
    private final Clock clock;

    AskDoor(
            Asking asking,
            Rounds rounds,
            Clients clients,
            CareTeam team,
            Privacy privacy,
            HandOver handOver,
            Guesses guesses,
            Clock clock) {
        this.asking = asking;
        this.rounds = rounds;
        this.clients = clients;
        this.team = team;
        this.privacy = privacy;
        this.handOver = handOver;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** What came of a date of birth. */
    enum Born {
        RIGHT,
        WRONG,
        LOCKED,
        OVER
    }

    /** The page of a round that is being answered. One that is finished shows nothing but its end, and takes nothing. */
    String through(
            String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Asking.State, String> page) {
        return toItsEnd(secret, request, response, state -> {
            if (state.round().completedAt().isEmpty()) {
                return page.apply(state);
            }
            return isPost(request) ? finished(secret, response, model) : "redirect:/ask/" + secret + "/done";
        });
    }

    /** Says that nothing was added. */
    static String finished(String secret, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("secret", secret);
        return "screening/finished";
    }

    /** The page of a round, for whoever may see it, finished or not. */
    String toItsEnd(
            String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Asking.State, String> page) {
        Optional<Round> round = open(secret);
        if (round.isEmpty()) {
            return unknown(request, response);
        }
        if (isStaff(round.get(), request)) {
            return "redirect:/clients/" + round.get().client() + "/ask";
        }
        if (!mayAnswer(round.get(), request)) {
            return unknown(request, response);
        }
        if (asksBorn(round.get(), request.getSession(false))) {
            return "redirect:/ask/" + secret + "/born";
        }
        if (isPost(request) && !holds(round.get(), request)) {
            return unknown(request, response);
        }
        if (round.get().openedAt().isEmpty()) {
            rounds.opened(round.get().id());
        }
        return page.apply(asking.state(round.get(), tells(round.get())));
    }

    /** Whoever works here hands the device over before anything is asked on it. */
    private boolean isStaff(Round round, HttpServletRequest request) {
        return Viewers.current().isStaff() && !handOver.isFor(round, request.getSession(false));
    }

    private boolean mayAnswer(Round round, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return round.way() == Way.DEVICE
                ? handOver.isFor(round, session)
                : !isForOneBrowser(round) || round.heldAt().isEmpty() || has(session, HELD, round);
    }

    /**
     * The desk sees a code, too, and whoever speaks for a young client knows when they were born: whoever answers first is
     * the only one who reads what they said.
     */
    private boolean isForOneBrowser(Round round) {
        return round.way() == Way.CODE
                || (round.way() == Way.MAIL
                        && clients.get(round.client()).filter(privacy::isKept).isPresent());
    }

    /** Whether this browser may answer from now on; the first one that does may. */
    private boolean holds(Round round, HttpServletRequest request) {
        if (!isForOneBrowser(round) || has(request.getSession(false), HELD, round)) {
            return true;
        }
        boolean first = rounds.hold(round.id());
        if (first) {
            request.getSession().setAttribute(HELD + round.id(), true);
        }
        return first;
    }

    private static boolean has(@Nullable HttpSession session, String what, Round round) {
        return session != null && session.getAttribute(what + round.id()) != null;
    }

    /**
     * Whether what was said before may be shown: on a device or by a code that somebody handed over who may read it anyway,
     * and by a letter, which went to the client alone. A date of birth is no secret from the desk.
     */
    private boolean tells(Round round) {
        return switch (round.way()) {
            case DEVICE -> team.treats(round.begunBy(), round.client());
            case CODE -> born(round).isPresent() && team.treats(round.begunBy(), round.client());
            case MAIL -> true;
            case PAPER -> false;
        };
    }

    private Optional<LocalDate> born(Round round) {
        return clients.get(round.client()).map(Client::details).flatMap(Client.Details::born);
    }

    private static boolean isPost(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    private Optional<Round> open(String secret) {
        return asking.open(secret).filter(round -> !round.isOver(clock.instant()));
    }

    /** The page of what is no link of ours, or none any more. Whoever guesses often is told to wait. */
    private String unknown(HttpServletRequest request, HttpServletResponse response) {
        boolean often = guesses.wrong(request.getRemoteAddr()).isPresent();
        response.setStatus((often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        return OVER;
    }

    /** A letter is sent only where it is known; of somebody who walked in it may not be. */
    private boolean asksBorn(Round round, @Nullable HttpSession session) {
        boolean asks = round.way() == Way.MAIL
                || (round.way() == Way.CODE && born(round).isPresent());
        return asks && !has(session, SHOWN, round);
    }

    /** Whether the date of birth is still to be asked. */
    boolean asksBorn(String secret, HttpServletRequest request) {
        return open(secret)
                .filter(round -> !isStaff(round, request) && mayAnswer(round, request))
                .filter(round -> asksBorn(round, request.getSession(false)))
                .isPresent();
    }

    /** Looks at a date of birth. Each wrong one is counted before it is looked at, so that tries side by side gain nothing. */
    Born born(String secret, Optional<LocalDate> born, HttpServletRequest request) {
        Optional<Round> round = open(secret).filter(open -> !isStaff(open, request) && mayAnswer(open, request));
        if (round.isEmpty()) {
            return Born.OVER;
        }
        if (!rounds.tryBorn(round.get().id(), MOST_WRONG)) {
            return Born.LOCKED;
        }
        Optional<LocalDate> known = born(round.get());
        if (known.isPresent() && known.equals(born)) {
            rounds.bornWasRight(round.get().id());
            request.getSession().setAttribute(SHOWN + round.get().id(), true);
            return holds(round.get(), request) ? Born.RIGHT : Born.OVER;
        }
        return open(secret).isPresent() ? Born.WRONG : Born.LOCKED;
    }
}
