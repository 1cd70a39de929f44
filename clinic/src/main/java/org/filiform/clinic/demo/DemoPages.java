package org.filiform.clinic.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Entry;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "Who would you like to be?" Answers in a demonstration only. */
@Controller
class DemoPages {

    private static final String INVENTED = "In a demonstration everybody is invented, and anybody may be anybody";

    private final boolean demonstration;
    private final Accounts accounts;
    private final Entry entry;

    DemoPages(@Value("${filiform.demo:false}") boolean demonstration, Accounts accounts, Entry entry) {
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.entry = entry;
    }

    @Open(because = INVENTED)
    @GetMapping("/demo")
    String choose(Model model) {
        requireDemonstration();
        model.addAttribute("people", accounts.staff());
        model.addAttribute(
                "clients",
                accounts.all().stream()
                        .filter(person -> person.roles().equals(Set.of(Role.CLIENT)))
                        .toList());
        model.addAttribute("shows", shows());
        return "demo/choose";
    }

    private static Map<String, String> shows() {
        return Lines.of("/demo/people.txt", 4).stream().collect(Collectors.toMap(List::getFirst, row -> row.get(3)));
    }

    @Open(because = INVENTED)
    @PostMapping("/demo")
    String become(@RequestParam String mail, HttpServletRequest request, HttpServletResponse response) {
        requireDemonstration();
        Person person = accounts.findByMail(mail).orElseThrow(DemoPages::missing);
        entry.enter(request, response, person.id());
        return person.roles().equals(Set.of(Role.CLIENT)) ? "redirect:/mine" : "redirect:/today";
    }

    private void requireDemonstration() {
        if (!demonstration) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
