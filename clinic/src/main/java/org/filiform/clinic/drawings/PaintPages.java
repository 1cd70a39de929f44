package org.filiform.clinic.drawings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Painting with a client, or as they tell it, by whoever treats them. */
@Controller
class PaintPages {

    private final Clients clients;
    private final Drawings drawings;
    private final PaintForms forms;
    private final BodyMaps maps;
    private final Trail trail;

    PaintPages(Clients clients, Drawings drawings, PaintForms forms, BodyMaps maps, Trail trail) {
        this.clients = clients;
        this.drawings = drawings;
        this.forms = forms;
        this.maps = maps;
        this.trail = trail;
    }

    /** Empty, or as the newest one was painted. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/drawing/new")
    String begin(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String visit,
            @RequestParam(defaultValue = "false") boolean again,
            Model model) {
        Client client = clients.addressed(id);
        trail.done("drawing.read", client.id().value(), "");
        Optional<Drawing> newest = drawings.newest(client.id());
        return show(client, forms.beginning(newest.filter(_ -> again)), visit, newest.filter(_ -> !again), model);
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/drawing/new")
    String keep(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        PaintForm form = forms.sent(typed);
        Optional<Paint> paint = form.is("act", "choir") ? Optional.empty() : form.read();
        Optional<Maker> maker = maker(form, client);
        if (form.is("act", "choir")) {
            form.takeOver();
        } else if (maker.isEmpty()) {
            form.miss(PaintFault.at("maker", "FIL-7814"));
        }
        if (paint.isEmpty() || maker.isEmpty()) {
            response.setStatus((form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return show(client, form, form.text("visit"), Optional.empty(), model);
        }
        add(client, form, paint.get(), maker.get());
        return "redirect:" + next(client, form);
    }

    private static Optional<Maker> maker(PaintForm form, Client client) {
        Viewer viewer = Viewers.current();
        return switch (form.text("maker")) {
            case "CLIENT" -> Optional.of(new Maker(Maker.Kind.CLIENT, client.name(), viewer.name()));
            case "PRACTITIONER" -> Optional.of(Maker.practitioner(viewer.name()));
            default -> Optional.empty();
        };
    }

    /** A visit that is none of this client is refused by the database. */
    private void add(Client client, PaintForm form, Paint paint, Maker maker) {
        try {
            drawings.add(
                    client.id(),
                    form.id("visit"),
                    paint,
                    maker,
                    Viewers.current().account(),
                    form.request());
        } catch (DataIntegrityViolationException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No visit of this client", e);
        }
    }

    private static String next(Client client, PaintForm form) {
        return form.id("visit")
                .map(UUID::toString)
                .map(visit -> "/clients/" + client.id() + "/visits/" + visit + "/assessment")
                .orElse("/clients/" + client.id() + "/drawing");
    }

    private String show(Client client, PaintForm form, String visit, Optional<Drawing> offered, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("form", form);
        model.addAttribute("map", form.map(maps));
        model.addAttribute("visit", visit);
        model.addAttribute("again", offered.isPresent());
        return "drawings/paint";
    }
}
