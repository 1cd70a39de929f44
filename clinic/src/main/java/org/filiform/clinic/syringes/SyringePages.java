package org.filiform.clinic.syringes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Preparing syringes, the weight of the day, and the running dose. */
@Controller
class SyringePages {

    private final Room room;
    private final Preparing preparing;
    private final SyringeViews views;
    private final Doses doses;
    private final DoseReadings readings;
    private final Trail trail;

    SyringePages(Room room, Preparing preparing, SyringeViews views, Doses doses, DoseReadings readings, Trail trail) {
        this.room = room;
        this.preparing = preparing;
        this.views = views;
        this.doses = doses;
        this.readings = readings;
        this.trail = trail;
    }

    /**
     * The page.
     *
     * @param like {@code last} for the drugs, strengths and volumes of the last syringe of this client
     */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/syringes")
    String look(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String like,
            @ModelAttribute("page") Page page,
            Model model) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        trail.done("client.read", at.client().id().value(), "");
        Optional<SyringeForm> last =
                like.equals("last") ? views.likeLast(at.client().id()) : Optional.empty();
        return show(at, last.orElseGet(SyringeForm::blank), Optional.empty(), page, model);
    }

    /** Prepares one, or says all that speaks against it. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/syringes")
    String prepare(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        SyringeForm form = new SyringeForm(typed);
        if (preparing.prepare(at.client(), at.visit(), form, Room.who())) {
            return back(at.visit());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(at, form, Optional.empty(), page, model);
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/syringes/weight")
    String weigh(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        WeightForm form = new WeightForm(typed);
        if (preparing.weigh(at.client(), at.visit(), form, Room.who())) {
            return back(at.visit());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(at, SyringeForm.blank(), Optional.of(form), page, model);
    }

    /** Keeps why more was given than a limit. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/syringes/why")
    String justify(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        if (preparing.justify(at.visit(), typed, Room.who())) {
            return back(at.visit());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("whyFault", "syringe.why.fault");
        return show(at, SyringeForm.blank(), Optional.empty(), page, model);
    }

    /** The running dose, for a page that stays open. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/syringes/load.json")
    ResponseEntity<String> load(
            @PathVariable String id, @PathVariable String visit, @ModelAttribute("page") Page page) {
        Visit which = views.visit(id, visit);
        readings.of(which.client());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(views.panel(which, page.texts()).map(DosePanel::json).orElse("{}"));
    }

    private static String back(Visit visit) {
        return "redirect:" + visit.address() + "/syringes";
    }

    private String show(Room.At at, SyringeForm form, Optional<WeightForm> weight, Page page, Model model) {
        model.addAllAttributes(views.of(at, form, weight, page.texts()));
        if (!model.containsAttribute("whyFault")) {
            model.addAttribute("whyFault", "");
        }
        model.addAttribute("standing", doses.of(at.visit()));
        return "syringes/syringes";
    }
}
