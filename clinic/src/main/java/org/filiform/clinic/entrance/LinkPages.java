package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Entry;
import org.filiform.clinic.access.Links;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.PasswordRule;
import org.filiform.clinic.access.Passwords;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a password by a link: after an invitation, or when it was forgotten. */
@Controller
class LinkPages {

    private static final String SECRET = "The link carries its own secret";
    private static final String FORGOTTEN = "Somebody who forgot their password cannot sign in";

    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Entry entry;
    private final Letters letters;

    LinkPages(Links links, Accounts accounts, Passwords passwords, Entry entry, Letters letters) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.entry = entry;
        this.letters = letters;
    }

    @Open(because = SECRET)
    @GetMapping("/password/{secret}")
    String form(@PathVariable String secret, Model model, HttpServletResponse response) {
        return owner(secret)
                .map(person -> form(model, person, List.of()))
                .orElseGet(() -> gone(model, response, "entrance.link.gone"));
    }

    @Open(because = SECRET)
    @PostMapping("/password/{secret}")
    String choose(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> owner = owner(secret);
        Optional<Problem> problem = problem(password, page);
        if (owner.isPresent() && problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, owner.get(), List.of(problem.get()));
        }
        return owner.map(Person::id)
                .filter(account -> passwords.chooseBy(secret, account, password))
                .map(account -> "redirect:" + afterwards(account, request, response))
                .orElseGet(() -> gone(model, response, "entrance.link.gone"));
    }

    /** A link alone never opens an account that asks for a code as well. */
    private String afterwards(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        if (accounts.find(account).filter(Person::secondFactor).isEmpty()) {
            return entry.enter(request, response, account);
        }
        entry.enterHalfway(request, account);
        return "/sign-in/code";
    }

    @Open(because = FORGOTTEN)
    @GetMapping("/forgotten")
    String forgotten() {
        return "entrance/forgotten";
    }

    /** Says the same whether the address has an account or not. */
    @Open(because = FORGOTTEN)
    @PostMapping("/forgotten")
    String send(@RequestParam(defaultValue = "") String mail, @ModelAttribute("page") Page page) {
        letters.reset(mail, page);
        return "redirect:/forgotten/sent";
    }

    @Open(because = FORGOTTEN)
    @GetMapping("/forgotten/sent")
    String sent() {
        return "entrance/sent";
    }

    private Optional<Person> owner(String secret) {
        return links.find(secret)
                .flatMap(Links.Good::account)
                .flatMap(accounts::find)
                .filter(person -> person.state() != Person.State.CLOSED);
    }

    private static String form(Model model, Person person, List<Problem> problems) {
        model.addAttribute("person", person).addAttribute("problems", problems);
        return "entrance/password";
    }

    static String gone(Model model, HttpServletResponse response, String key) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("key", key);
        return "entrance/gone";
    }

    static Optional<Problem> problem(String password, Page page) {
        return switch (PasswordRule.of(password)) {
            case FITS -> Optional.empty();
            case TOO_SHORT ->
                Optional.of(new Problem("password", page.t("entrance.password.short", PasswordRule.SHORTEST)));
            case TOO_LONG ->
                Optional.of(new Problem("password", page.t("entrance.password.long", PasswordRule.LONGEST)));
        };
    }
}
