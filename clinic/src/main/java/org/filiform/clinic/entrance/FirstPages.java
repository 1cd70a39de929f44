package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Entry;
import org.filiform.clinic.access.FirstAccount;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first account of an installation, by the link that stands on the terminal. */
@Controller
class FirstPages {

    private static final String SECRET = "The link carries its own secret";

    private final FirstAccount first;
    private final Entry entry;

    FirstPages(FirstAccount first, Entry entry) {
        this.first = first;
        this.entry = entry;
    }

    @Open(because = SECRET)
    @GetMapping("/first/{secret}")
    String form(@PathVariable String secret, Model model, HttpServletResponse response) {
        return first.isOpen(secret)
                ? form(model, new NewPerson("", "", "", Set.of()), List.of())
                : LinkPages.gone(model, response, "entrance.first.gone");
    }

    @Open(because = SECRET)
    @PostMapping("/first/{secret}")
    String make(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        NewPerson person = new NewPerson(name, profession, mail, Set.of());
        List<Problem> problems = problems(person, password, page);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, person, problems);
        }
        Optional<AccountId> made = first.make(secret, name, profession, mail, password);
        return made.map(account -> "redirect:" + entry.enter(request, response, account))
                .orElseGet(() -> LinkPages.gone(model, response, "entrance.first.gone"));
    }

    private static List<Problem> problems(NewPerson person, String password, Page page) {
        List<Problem> problems = new ArrayList<>(People.problems(person, page));
        LinkPages.problem(password, page).ifPresent(problems::add);
        return problems;
    }

    private static String form(Model model, NewPerson person, List<Problem> problems) {
        model.addAttribute("person", person).addAttribute("problems", problems);
        return "entrance/first";
    }
}
