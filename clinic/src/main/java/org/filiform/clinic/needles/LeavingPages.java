package org.filiform.clinic.needles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.BeforeLeaving;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks whoever signs out to hand over the needles that they look after. */
@Controller
class LeavingPages implements BeforeLeaving {

    private static final String ADDRESS = "/needles/leaving";

    private final Ledgers ledgers;
    private final Boards boards;
    private final Clients clients;
    private final Readings readings;

    LeavingPages(Ledgers ledgers, Boards boards, Clients clients, Readings readings) {
        this.ledgers = ledgers;
        this.boards = boards;
        this.clients = clients;
        this.readings = readings;
    }

    @Override
    public Optional<String> page(Viewer viewer) {
        return viewer.account()
                .filter(_ -> viewer.is(Role.PRACTITIONER))
                .filter(account -> !ledgers.openNeedlesOf(account).isEmpty())
                .map(_ -> ADDRESS);
    }

    @Access(Role.PRACTITIONER)
    @GetMapping(ADDRESS)
    String ask(Model model) {
        List<LeftNeedles> left = ledgers
                .openNeedlesOf(Viewers.current().account().orElseThrow())
                .stream()
                .map(this::left)
                .sorted(Comparator.comparing(LeftNeedles::room))
                .toList();
        model.addAttribute("left", left);
        return "needles/leaving";
    }

    private LeftNeedles left(Ledgers.OpenNeedles open) {
        Visit visit = open.visit();
        readings.of(visit.client());
        return new LeftNeedles(
                clients.get(visit.client()).map(Client::name).orElse(""),
                boards.room(visit),
                open.ledger().counts().inBody() + open.ledger().counts().inHand(),
                visit.address() + "/needles#sheet-hand-over");
    }
}
