package org.filiform.clinic.needles;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Line;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger for whoever has no script: each form tells the same operations. */
@Controller
class NeedleForms {

    private static final String DEVICE = "form";

    private final Clients clients;
    private final Visits visits;
    private final VisitPapers papers;
    private final LineNames names;
    private final Taking taking;
    private final DeviceLock lock;
    private final Clock clock;

    NeedleForms(
            Clients clients,
            Visits visits,
            VisitPapers papers,
            LineNames names,
            Taking taking,
            DeviceLock lock,
            Clock clock) {
        this.clients = clients;
        this.visits = visits;
        this.papers = papers;
        this.names = names;
        this.taking = taking;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Tells what was typed and goes back to the ledger. What was not taken stands there as {@code refused}, a list of {@link
     * Refusal}, and what was typed as {@code typed}.
     */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/needles/form")
    String tell(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            HttpSession session,
            RedirectAttributes next) {
        Visit which = visits.addressed(clients.addressed(id).id(), visit);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NeedleForm form = new NeedleForm(typed, now);
        List<Refusal> refused = new ArrayList<>();
        if (!form.readPlain()) {
            batch(which, form, page).ifPresent(refused::add);
        }
        if (!form.operations().isEmpty()) {
            Sent sent = new Sent(DEVICE, Duration.ZERO, List.copyOf(form.operations()));
            refused.addAll(taking.take(which.id(), sent, Room.who(), page.texts(), lock.isLocked(session))
                    .refused());
        }
        if (!refused.isEmpty()) {
            next.addFlashAttribute("refused", new ArrayList<>(once(refused)));
            next.addFlashAttribute("typed", new HashMap<>(typed.toSingleValueMap()));
        }
        return "redirect:" + which.address() + (lock.isLocked(session) ? "/needles/locked" : form.back());
    }

    /** What is wrong with every needle of a line is said once. */
    private static List<Refusal> once(List<Refusal> refused) {
        Map<String, Refusal> said = new LinkedHashMap<>();
        refused.forEach(one -> said.putIfAbsent(one.code() + one.why(), one));
        return List.copyOf(said.values());
    }

    private Optional<Refusal> batch(Visit visit, NeedleForm form, Page page) {
        return switch (names.read(form.text("line"))) {
            case Line.NotUnderstood line ->
                Optional.of(refusal(page, page.t(LineNames.why(line), names.muscles(line))));
            case Line.Understood line -> {
                Optional<Token> region =
                        names.region(line, papers.plan(visit.id()).map(Written::paper));
                region.ifPresent(where -> form.readBatch(line, where));
                yield region.isPresent()
                        ? Optional.empty()
                        : Optional.of(refusal(page, page.t("needles.line.no-place")));
            }
        };
    }

    private static Refusal refusal(Page page, String why) {
        return new Refusal("", Misread.MALFORMED, why, page.t("needles.line.todo"));
    }
}
