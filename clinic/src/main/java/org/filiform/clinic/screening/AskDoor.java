package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.clinic.access.Guesses;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands before a round: its secret, its time, and for a link by mail the date of birth. A round that is over looks
 * the same as one that never was.
 */
@Component
class AskDoor {

    /** How often a date of birth may be wrong before the link is locked. */
    static final int MOST_WRONG = 5;

    private static final String SHOWN = "filiform.born-shown.";
    private static final String OVER = "screening/expired";

    private final Asking asking;
    private final Rounds rounds;
    private final Clients clients;
    private final Guesses guesses;
    private final Clock clock;

    AskDoor(Asking asking, Rounds rounds, Clients clients, Guesses guesses, Clock clock) {
        this.asking = asking;
        this.rounds = rounds;
        this.clients = clients;
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
            return HttpMethod.GET.matches(request.getMethod())
                    ? "redirect:/ask/" + secret + "/done"
                    : finished(secret, response, model);
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
        if (asksBorn(round.get(), request.getSession(false))) {
            return "redirect:/ask/" + secret + "/born";
        }
        rounds.opened(round.get().id());
        return page.apply(asking.state(round.get()));
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

    private static boolean asksBorn(Round round, HttpSession session) {
        return round.way() == Way.MAIL && (session == null || session.getAttribute(SHOWN + round.id()) == null);
    }

    /** Whether the date of birth is still to be asked. */
    boolean asksBorn(String secret, HttpServletRequest request) {
        return open(secret)
                .filter(round -> asksBorn(round, request.getSession(false)))
                .isPresent();
    }

    /** Looks at a date of birth. Each wrong one is counted before it is looked at, so that tries side by side gain nothing. */
    Born born(String secret, Optional<LocalDate> born, HttpServletRequest request) {
        Optional<Round> round = open(secret);
        if (round.isEmpty()) {
            return Born.OVER;
        }
        if (!rounds.tryBorn(round.get().id(), MOST_WRONG)) {
            return Born.LOCKED;
        }
        Optional<LocalDate> known =
                clients.get(round.get().client()).map(Client::details).flatMap(Client.Details::born);
        if (known.isPresent() && known.equals(born)) {
            rounds.bornWasRight(round.get().id());
            request.getSession().setAttribute(SHOWN + round.get().id(), true);
            return Born.RIGHT;
        }
        return open(secret).isPresent() ? Born.WRONG : Born.LOCKED;
    }
}
