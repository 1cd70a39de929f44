package org.filiform.clinic.aftercare;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.aftercare.Discharges.Driving;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.HouseState;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Room;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a client takes home, the checks, and driving; letting them go has a page of its own that the front desk also sees. */
@Controller
class AftercarePages {

    private static final int LONGEST = 2000;

    private final Room room;
    private final Advising advising;
    private final Handovers handovers;
    private final Discharges discharges;
    private final Checks checks;
    private final Treatments treatments;
    private final Letting letting;
    private final Papers papers;
    private final HouseState house;
    private final Trail trail;
    private final Times times;
    private final Clock clock;

    AftercarePages(
            Room room,
            Advising advising,
            Handovers handovers,
            Discharges discharges,
            Checks checks,
            Treatments treatments,
            Letting letting,
            Papers papers,
            HouseState house,
            Trail trail,
            Times times,
            Clock clock) {
        this.room = room;
        this.advising = advising;
        this.handovers = handovers;
        this.discharges = discharges;
        this.checks = checks;
        this.treatments = treatments;
        this.letting = letting;
        this.papers = papers;
        this.house = house;
        this.trail = trail;
        this.times = times;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/aftercare")
    String look(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.AFTERCARE, model);
        trail.done("client.read", at.client().id().value(), "");
        return show(at, "", model);
    }

    /** Advice was handed over and driving spoken about. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/aftercare")
    @Transactional
    public String keep(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String driving,
            @RequestParam String request,
            Model model) {
        Room.At at = room.at(id, visit, Gate.AFTERCARE, model);
        Optional<Handovers.How> handed = one(how, Handovers.How.values());
        Optional<Driving> told = one(driving, Driving.values()).filter(choices(at)::contains);
        if (handed.isEmpty() || told.isEmpty()) {
            model.addAttribute("how", how);
            model.addAttribute("driving", driving);
            return show(at, handed.isEmpty() ? "aftercare.fault.how" : "aftercare.fault.driving", model);
        }
        UUID once = request(request);
        handovers.handOver(at.visit(), handed.get(), once, Room.who());
        discharges.tell(at.visit(), told.get(), once, Room.who());
        return "redirect:" + at.visit().address() + "/aftercare";
    }

    /** Somebody asked how the client is. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/aftercare/checks/{check}")
    String asked(
            @PathVariable String id,
            @PathVariable String visit,
            @PathVariable String check,
            @RequestParam(defaultValue = "") String well,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        Room.At at = room.at(id, visit, Gate.AFTERCARE, model);
        String said = words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
        boolean isSaid = well.equals("yes") || (well.equals("no") && !said.isEmpty());
        if (!isSaid) {
            return show(at, "aftercare.fault.asked", model);
        }
        checks.of(at.visit().id()).stream()
                .filter(planned -> planned.id().toString().equals(check))
                .findFirst()
                .ifPresent(planned -> checks.asked(planned, well.equals("yes"), said, Room.who()));
        return "redirect:" + at.visit().address() + "/aftercare";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/aftercare/sheet")
    String sheet(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.AFTERCARE, model);
        trail.done("aftercare.printed", at.client().id().value(), "");
        model.addAttribute("sheet", advising.of(at.visit()));
        model.addAttribute("times", times);
        return "aftercare/sheet";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/aftercare.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.AFTERCARE, model);
        trail.done("aftercare.printed", at.client().id().value(), "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"advice.pdf\"")
                .body(papers.print(
                        "aftercare/paper",
                        Map.of(
                                "sheet", advising.of(at.visit()),
                                "client", at.client().name(),
                                "zone", clock.getZone(),
                                "words", advising.words(),
                                "demonstration", house.isDemonstration())));
    }

    private String show(Room.At at, String fault, Model model) {
        model.addAttribute("fault", fault);
        model.addAttribute("handed", handovers.of(at.visit().id()).orElse(null));
        model.addAttribute("told", discharges.driving(at.visit().id()).orElse(null));
        model.addAttribute("gone", discharges.of(at.visit().id()).orElse(null));
        model.addAttribute("checks", checks.of(at.visit().id()));
        model.addAttribute("choices", choices(at));
        model.addAttribute("watched", letting.watched(at.visit()));
        model.addAttribute("reaction", letting.isReactionOpen(at.visit()));
        model.addAttribute("open", treatments.of(at.visit()).open());
        model.addAttribute("now", clock.instant());
        model.addAttribute("times", times);
        return "aftercare/aftercare";
    }

    private List<Driving> choices(Room.At at) {
        return treatments.of(at.visit()).isInjection()
                ? List.of(Driving.NOT_TODAY, Driving.CHECKED)
                : List.of(Driving.NOT_WHILE_UNWELL, Driving.NOT_TODAY);
    }

    private static <E extends Enum<E>> Optional<E> one(String text, E[] values) {
        return List.of(values).stream()
                .filter(value -> value.name().equals(text))
                .findFirst();
    }

    private static UUID request(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
