package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Privacy;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which answers of young clients are private, and from which age. */
@Controller
class PrivacyPages {

    private final Privacy privacy;
    private final Rules rules;

    PrivacyPages(Privacy privacy, Rules rules) {
        this.privacy = privacy;
        this.rules = rules;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/privacy")
    String show(Model model) {
        return show(false, model);
    }

    private String show(boolean fault, Model model) {
        List<String> labels = PrivateFacts.all().stream()
                .flatMap(fact -> rules.pack().facts().find(fact).stream())
                .map(FactEntry::label)
                .sorted()
                .toList();
        model.addAttribute("labels", labels);
        model.addAttribute("years", privacy.age().orElse(Privacy.PROPOSED_AGE));
        model.addAttribute("proposed", privacy.age().isEmpty());
        model.addAttribute("fault", fault);
        return "screening/privacy";
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/privacy")
    String set(@RequestParam(defaultValue = "") String years, Model model, HttpServletResponse response) {
        if (!years.matches("[0-9]|1[0-8]")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(true, model);
        }
        privacy.setAge(Integer.parseInt(years), Viewers.current().account().orElseThrow());
        return "redirect:/privacy";
    }
}
